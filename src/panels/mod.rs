//! The panels of the lecture, in lecture order.
//!
//! A panel is a folder and a line below: delete both and it is gone, nothing else breaks.

pub mod address;
pub mod asked;
pub mod contract;
pub mod hidden;
pub mod machine;
pub mod registry;

use std::marker::PhantomData;

use registry::{AnyPanel, Entry};

macro_rules! lecture {
    ($($folder:ident :: $panel:ident),+ $(,)?) => {
        $(pub mod $folder;)+

        /// All panels in lecture order.
        #[must_use]
        pub fn all() -> Vec<&'static dyn AnyPanel> {
            vec![$(&Entry::<$folder::$panel>(PhantomData)),+]
        }
    };
}

lecture! {
    posterior::Posterior,
    width::Width,
    activations::Activations,
    batch_size::BatchSize,
}
