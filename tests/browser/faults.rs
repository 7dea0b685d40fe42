//! What can be wrong with a piece of the program on its way, until it is mended. The fault stands in the path, so that
//! browsers that are tested side by side have each their own.

use std::sync::atomic::{AtomicU32, Ordering};

/// The beginning of the paths below which a piece is faulty.
pub const FAULTY: &str = "/faulty/";

/// What is wrong with a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The server does not have it.
    Missing,
    /// Half of it comes.
    Truncated,
    /// Under its name there is something of another build.
    OfAnotherBuild,
    /// It comes when the fault is mended, not before.
    Late,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Truncated, Self::OfAnotherBuild, Self::Late];

    const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Truncated => "truncated",
            Self::OfAnotherBuild => "of-another-build",
            Self::Late => "late",
        }
    }

    /// The contents of the file under this fault; `None` where there are none.
    pub fn spoil(self, mut contents: Vec<u8>) -> Option<Vec<u8>> {
        match self {
            Self::Missing | Self::Late => return None,
            Self::Truncated => contents.truncate(contents.len() / 2),
            Self::OfAnotherBuild => contents.last_mut().into_iter().for_each(|byte| *byte ^= 1),
        }
        Some(contents)
    }
}

/// A path of the server below which a piece of the program is faulty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultyPath(String);

impl FaultyPath {
    /// A path of its own below which the piece of this name has a fault.
    pub fn new(fault: Fault, piece: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        Self(format!("faulty/{}/{piece}/{}/", fault.name(), COUNT.fetch_add(1, Ordering::Relaxed)))
    }

    /// The path with a slash at its end and none at its beginning.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Splits a path of the server into that of a fault, what the fault is if the path names the faulty piece, and the
    /// path of the file below.
    pub fn split(path: &str) -> Option<(Self, Option<Fault>, &str)> {
        let [name, piece, number, file] =
            path.strip_prefix(FAULTY)?.splitn(4, '/').collect::<Vec<_>>().try_into().ok()?;
        let fault = Fault::ALL.into_iter().find(|fault| fault.name() == name)?;
        let is_piece = file.starts_with(&format!("lectern-{piece}-"));
        Some((Self(format!("faulty/{name}/{piece}/{number}/")), Some(fault).filter(|_| is_piece), file))
    }
}
