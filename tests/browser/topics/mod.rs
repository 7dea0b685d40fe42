//! What is tested, a file a topic.

pub mod access;
pub mod bad_input;
pub mod controls;
pub mod handles;
pub mod history;
pub mod hostile;
pub mod keys;
pub mod memory;
pub mod narrow;
pub mod numbers;
pub mod pictures;
pub mod places;
pub mod reference;
