//! Programs that the tests start, and end with all that these have started.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running program; dropping it ends it.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program whose words go to a file.
    ///
    /// # Errors
    /// A sentence that names the program.
    pub fn start(command: &mut Command, log: &Path) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        let says = |error: std::io::Error| format!("{name} does not start: {error}.");
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).map_err(says)?;
        }
        let file = fs::File::create(log).map_err(says)?;
        let copy = file.try_clone().map_err(says)?;
        let child = command.stdin(Stdio::null()).stdout(file).stderr(copy).spawn().map_err(says)?;
        Ok(Self { child })
    }

    /// Starts a screen that nobody sees and says what to set `DISPLAY` to.
    ///
    /// # Errors
    /// A sentence that says what is missing.
    pub fn start_display() -> Result<(Self, String), String> {
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2200x1400x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb, the screen for WebKitGTK, does not start: {error}."))?;
        let mut number = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut number).map_err(|error| format!("Xvfb is silent: {error}."))?;
        }
        let process = Self { child };
        let number = number.trim();
        if number.is_empty() {
            return Err("Xvfb, the screen for WebKitGTK, ended at once.".to_owned());
        }
        Ok((process, format!(":{number}")))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let started = descendants(self.child.id());
        // An error here means that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        for id in started {
            let _ = Command::new("kill").arg(id.to_string()).stderr(Stdio::null()).status();
        }
    }
}

/// The programs that a program has started, and those that they have started, by number.
fn descendants(root: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|id: u32| Some((id, parent(id)?)))
        .collect();
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&id) = found.get(next) {
        found.extend(all.iter().filter(|(_, parent)| *parent == id).map(|(child, _)| *child));
        next += 1;
    }
    found.split_off(1)
}

/// The parent in `/proc/<id>/stat`: the second field after the name, which is in brackets.
fn parent(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// A port that nobody listens at.
///
/// # Errors
/// Where the machine has none.
pub fn free_port() -> Result<u16, String> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("No free port: {error}."))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}
