//! The time that one page may take. It is the processor's, for a busy machine is no fault of the page.

use cpu_time::ThreadTime;
use std::time::Duration;

pub struct Deadline {
    start: ThreadTime,
    patience: Duration,
}

impl Deadline {
    pub fn new(patience: Duration) -> Self {
        Self { start: ThreadTime::now(), patience }
    }

    /// # Errors
    /// The time is over.
    pub fn check(&self) -> Result<(), String> {
        if self.start.elapsed() < self.patience {
            return Ok(());
        }
        Err(format!("took longer than {} s to read", self.patience.as_secs_f64()))
    }
}
