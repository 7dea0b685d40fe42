//! Steps of training a second, by the size of the network and of the batch.
//!
//! `cargo bench --bench training` prints a table: networks with batch normalization before `ReLU`, SGD, as the panel
//! trains them, and what the kinds of network cost at the size that is compared with others. For the same numbers in
//! WebAssembly see `benches/training/page.rs`.

#[path = "cases.rs"]
mod cases;

use std::time::Instant;

use cases::Case;
use lectern::nn::training::Trainer;

/// Steps a second, the most of several rounds of at least 30 ms.
fn steps_per_second(case: &Case) -> f64 {
    const ROUNDS: usize = 5;
    let mut trainer = Trainer::new(case.config);
    let mut steps = 1_u32;
    let mut most = 0.0_f64;
    for _ in 0..ROUNDS {
        loop {
            let start = Instant::now();
            for _ in 0..steps {
                trainer.step();
            }
            let seconds = start.elapsed().as_secs_f64();
            if seconds >= 0.03 {
                most = most.max(f64::from(steps) / seconds);
                break;
            }
            steps *= 2;
        }
    }
    most
}

fn main() {
    println!("{:<48} {:>9} {:>9}", "network", "steps/s", "Gflop/s");
    for case in cases::all() {
        let speed = steps_per_second(&case);
        println!("{:<48} {speed:>9.0} {:>9.2}", case.name, speed * case.products() * 2.0 / 1e9);
    }
}
