//! The panels of the lecture, in lecture order.
//!
//! A panel is a folder and a line below: delete both and it is gone, nothing else breaks.

pub mod address;
pub mod contract;
pub mod registry;

use std::marker::PhantomData;

use contract::Panel;
use registry::{AnyPanel, Entry};

/// Does something with the type of every panel.
pub trait Visitor {
    /// Called for each panel, in lecture order.
    fn panel<P: Panel>(&mut self);
}

macro_rules! lecture {
    ($($folder:ident :: $panel:ident),+ $(,)?) => {
        $(pub mod $folder;)+

        /// All panels in lecture order.
        #[must_use]
        pub fn all() -> Vec<&'static dyn AnyPanel> {
            vec![$(&Entry::<$folder::$panel>(PhantomData)),+]
        }

        /// Visits the type of every panel in lecture order.
        pub fn visit(visitor: &mut impl Visitor) {
            $(visitor.panel::<$folder::$panel>();)+
        }
    };
}

lecture! {
    posterior::Posterior,
}
