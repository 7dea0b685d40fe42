//! What is tested, a file a topic.

pub mod absent;
pub mod access;
pub mod back_row;
pub mod bad_input;
pub mod clicker;
pub mod compare;
pub mod controls;
pub mod goal;
pub mod handles;
pub mod history;
pub mod hostile;
pub mod keys;
pub mod leaving;
pub mod lecture;
pub mod memory;
pub mod narrow;
pub mod notes;
pub mod numbers;
pub mod places;
pub mod predict;
pub mod reference;
pub mod share;
pub mod speaker;
pub mod touch;
pub mod typing;
pub mod visit;
