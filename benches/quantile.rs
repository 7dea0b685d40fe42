//! Quantiles, widths and a width curve of Beta posteriors, beside `statrs` in the same run.
//!
//! `cargo bench --bench quantile` prints a table over all rows of the reference quantiles, then the
//! measurements of criterion for a few typical cases.

use std::hint::black_box;
use std::time::Instant;

use criterion::{Criterion, criterion_group};
use lectern::stats::sample_size::{needed_for_posterior, posterior_width};
use lectern::stats::{Beta, Prior};
use statrs::distribution::ContinuousCDF;

/// A quantile asked for: examples, errors and level.
#[derive(Clone, Copy, Debug)]
struct Case {
    n: f64,
    errors: f64,
    level: f64,
}

/// The cases of the reference quantiles.
fn reference_cases() -> Vec<Case> {
    let text = include_str!("../tests/reference/beta_quantile.csv");
    let case = |line: &str| {
        let mut fields = line.split(',').map(|field| field.parse().ok());
        let mut next = || fields.next().flatten();
        Some(Case { n: next()?, errors: next()?, level: next()? })
    };
    text.lines().skip(1).filter_map(case).collect()
}

/// The case as the project answers it, the posterior made anew.
fn ours(case: &Case) -> f64 {
    Beta::posterior_or_uniform(case.n, case.errors, Prior::Uniform).quantile(case.level)
}

/// The case as `statrs` answers it.
fn theirs(case: &Case) -> f64 {
    let posterior = statrs::distribution::Beta::new(case.errors + 1.0, case.n - case.errors + 1.0);
    posterior.map_or(f64::NAN, |posterior| posterior.inverse_cdf(case.level))
}

/// `statrs` 0.19.1 never returns from some quantiles with N ≥ 7.3e6 and few errors (or few right
/// answers); which ones cannot be found out by waiting, so all of that kind are left out.
fn may_never_return(case: &Case) -> bool {
    case.n >= 7e6
}

/// Nanoseconds a call, the least of several rounds.
fn nanoseconds(mut call: impl FnMut() -> f64) -> f64 {
    const ROUNDS: usize = 9;
    const CALLS: u32 = 200;
    let mut least = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for _ in 0..CALLS {
            black_box(call());
        }
        least = least.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS));
    }
    least
}

/// Prints the median and the worst time over the cases.
fn print_times(name: &str, cases: &[Case], call: impl Fn(&Case) -> f64) {
    let mut times: Vec<(f64, &Case)> = cases.iter().map(|case| (nanoseconds(|| call(black_box(case))), case)).collect();
    times.sort_by(|p, q| p.0.total_cmp(&q.0));
    let (Some(median), Some(worst)) = (times.get(times.len() / 2), times.last()) else {
        return;
    };
    println!(
        "{name:<42} {:>6} {:>9.0} {:>9.0}   n {}, errors {}, level {}",
        times.len(),
        median.0,
        worst.0,
        worst.1.n,
        worst.1.errors,
        worst.1.level
    );
}

/// The table over all reference rows.
fn print_table() {
    let cases = reference_cases();
    let (left_out, answered): (Vec<Case>, Vec<Case>) = cases.iter().partition(|case| may_never_return(case));
    println!("nanoseconds a quantile                       rows    median     worst   at");
    print_times("this project, posterior made each time", &cases, ours);
    let quantile_alone = |case: &Case| {
        let posterior = Beta::posterior_or_uniform(case.n, case.errors, Prior::Uniform);
        nanoseconds(|| black_box(&posterior).quantile(case.level))
    };
    let mut times: Vec<f64> = cases.iter().map(quantile_alone).collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{:<42} {:>6} {:>9.0} {:>9.0}",
        "this project, posterior at hand",
        times.len(),
        times[times.len() / 2],
        times[times.len() - 1]
    );
    print_times("this project, the rows of the next line", &answered, ours);
    print_times("statrs 0.19.1", &answered, theirs);
    println!("left out for statrs: {} rows with n ≥ 7e6, on some of which it never returns", left_out.len());
    println!();
}

/// The width at 400 numbers of examples from 10 to 10⁷.
fn width_curve() -> f64 {
    (0..400).map(|i| posterior_width(libm::exp10(1.0 + 6.0 * f64::from(i) / 399.0), black_box(0.1), 0.95)).sum()
}

fn measure(criterion: &mut Criterion) {
    print_table();
    let few = Case { n: 1000.0, errors: 3.0, level: 0.975 };
    let usual = Case { n: 1000.0, errors: 100.0, level: 0.975 };
    let many = Case { n: 1e6, errors: 1e5, level: 0.5 };
    for (name, case) in [("3 of 1000", few), ("100 of 1000", usual), ("1e5 of 1e6, median", many)] {
        let mut group = criterion.benchmark_group(format!("quantile {name}"));
        group.bench_function("this project", |bencher| bencher.iter(|| ours(black_box(&case))));
        group.bench_function("statrs", |bencher| bencher.iter(|| theirs(black_box(&case))));
        group.finish();
    }
    let posterior = Beta::posterior_or_uniform(1000.0, 100.0, Prior::Uniform);
    criterion.bench_function("equal-tailed interval, 100 of 1000", |bencher| {
        bencher.iter(|| black_box(&posterior).equal_tailed(0.95));
    });
    criterion.bench_function("shortest interval, 100 of 1000", |bencher| {
        bencher.iter(|| black_box(&posterior).shortest(0.95));
    });
    criterion.bench_function("density, 100 of 1000", |bencher| {
        bencher.iter(|| black_box(&posterior).density(black_box(0.11)));
    });
    criterion.bench_function("width curve of 400 points", |bencher| bencher.iter(width_curve));
    criterion.bench_function("needed examples", |bencher| {
        bencher.iter(|| needed_for_posterior(black_box(0.01), 0.95, 0.002));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(30)
        .warm_up_time(std::time::Duration::from_millis(300))
        .measurement_time(std::time::Duration::from_secs(1));
    targets = measure
}

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
}
