//! Parameters that are one of a few.

use crate::language::Words;

/// A parameter that is one of a few.
pub trait Choice: Copy + PartialEq + 'static {
    /// The values in the order of the page, each with its name in the address and what it is called.
    const OPTIONS: &'static [(Self, &'static str, Words)];
}

/// The options of a choice, whatever its type; cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Options(fn(usize) -> Option<(&'static str, Words)>);

impl Options {
    /// The name of an option in the address, and what it is called; nothing beyond the last.
    #[must_use]
    pub fn get(self, index: usize) -> Option<(&'static str, Words)> {
        self.0(index)
    }

    /// All of them in order.
    pub fn iter(self) -> impl Iterator<Item = (&'static str, Words)> {
        (0..).map_while(self.0)
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.iter().count()
    }
}

/// A choice that parameters `P` hold, whatever its type.
pub trait ChoiceAt<P>: Sync {
    /// Its options in order.
    fn options(&self) -> Options;
    /// Which of them is chosen, as an index.
    fn get(&self, params: &P) -> usize;
    /// Chooses one by its index; an index beyond the last does nothing.
    fn set(&self, params: &mut P, index: usize);
}

/// A choice that is a field of the parameters.
pub struct Field<P, C>(pub fn(&mut P) -> &mut C);

impl<P: Copy, C: Choice> ChoiceAt<P> for Field<P, C> {
    fn options(&self) -> Options {
        Options(|index| C::OPTIONS.get(index).map(|(_, name, words)| (*name, *words)))
    }

    fn get(&self, params: &P) -> usize {
        let chosen = *self.0(&mut params.clone());
        C::OPTIONS.iter().position(|(value, ..)| *value == chosen).unwrap_or_default()
    }

    fn set(&self, params: &mut P, index: usize) {
        if let Some((value, ..)) = C::OPTIONS.get(index) {
            *self.0(params) = *value;
        }
    }
}
