//! What a student is to find out alone: a goal accepts what it says, and refuses the nearest thing that is not it.

use crate::outputs::{is_chosen, is_understood, panel};

/// A panel, what its goal accepts, and what it refuses.
type Case = (&'static str, &'static [&'static str], &'static [&'static str]);

const CASES: [Case; 17] = [
    (
        "bias_variance",
        &["degree=7", "degree=7&resamples=1"],
        &["degree=6", "degree=8", "degree=9", "degree=7&n=31", "degree=7&noise=0.31"],
    ),
    (
        "selection",
        &["models=4", "view=dev&models=4&retest=0&seed=2"],
        &[
            "models=3",
            "models=5",
            "models=4&n=1001",
            "models=4&error=0.101",
            "models=4&rho=0.01",
            "models=4&spread=0.001",
            "view=attack&models=4",
        ],
    ),
    (
        "gaps",
        &["dev=0.139", "human=0.3&train=0.02&dev=0.139&n_test=10", "dev=0.1391"],
        &[
            "dev=0.138",
            "dev=0.14",
            "dev=0.139&n_dev=1001",
            "dev=0.139&n_train_dev=999",
            "dev=0.139&level=0.94",
            "train_dev=0.111&dev=0.139",
            "dev=0.139&hide_train_dev=yes",
            "view=experiment&dev=0.139",
        ],
    ),
    (
        "quality",
        &["noise=0.25", "noise=0.2505&test=noisy", "noise=0.249&seed=2"],
        &[
            "",
            "noise=0.247",
            "noise=0.253",
            "noise=0.25&cost=4.01",
            "noise=0.25&n=101",
            "noise=0.25&dims=21",
            "noise=0.25&kind=systematic",
        ],
    ),
    (
        "posterior",
        &["n=13831", "n=20000", "n=14000&level=0.951"],
        &["n=13830", "n=20001", "n=14000&level=0.949", "n=14000&prior=jeffreys", "n=14000&error=0.0999", "n=0"],
    ),
    (
        "width",
        &["error=0.5&target=0.01", "n=10&error=0.5&target=0.01"],
        &[
            "error=0.49&target=0.01",
            "error=0.51&target=0.01",
            "error=0.5&target=0.02",
            "error=0.5&level=0.9&target=0.01",
            "error=0.5&target=0.01&method=wilson",
            "error=0.5&target=0.01&relative=yes",
        ],
    ),
    (
        "coverage",
        &["truth=0.0002", "truth=0.00025&repeats=1&seed=2", "truth=0.9998", "truth=1"],
        &[
            "truth=0",
            "truth=0.00026",
            "truth=0.0002&n=99",
            "truth=0.0002&n=101",
            "truth=0.0002&level=0.949",
            "truth=0.0002&level=0.951",
            "truth=0.0002&from_prior=yes",
            "truth=0.000001&method=jeffreys",
            "truth=0.0002&method=hdi",
            "truth=0.0002&method=clopper_pearson",
        ],
    ),
    (
        "compare",
        &["error_b=0.066", "error_b=0.07&disagree=0.06", "error_b=0.075", "error_b=0.13&power=0.9"],
        &[
            "error_b=0.065",
            "error_b=0.076",
            "error_b=0.07&n=999",
            "error_b=0.07&n=1001",
            "error_b=0.07&level=0.949",
            "error_b=0.07&level=0.951",
            "error_b=0.07&paired=yes",
        ],
    ),
    (
        "tracking",
        &[
            "tool=none&edits=c1.33_c1.66_c2.33_c2.66",
            "tool=none&edits=c1.33_c1.68_c2.33_c2.68",
            "at=66&edits=c1.33_c2.33",
        ],
        &[
            "tool=none&edits=c1.33_c1.69_c2.33_c2.68",
            "tool=none&edits=c1.25_c1.50_c1.75_c2.33_c2.66",
            "tool=lose&at=0&until=1&edits=c1.34_c1.67_c2.33_c2.66",
            "frames=101&tool=none&edits=c1.33_c1.66_c2.33_c2.66",
            "people=3&tool=none&edits=c1.33_c1.66_c2.33_c2.66_c3.33_c3.66",
            "scene=simulated&tool=none&edits=c1.33_c1.66_c2.33_c2.66",
        ],
    ),
    (
        "one_number",
        &["mean=f_beta&share=0.3471", "mean=f_beta&share=0.349", "mean=f_beta&share=0.3504"],
        &[
            "share=0.349",
            "mean=f_beta&share=0.347",
            "mean=f_beta&share=0.3505",
            "mean=f_beta&share=0.349&beta=1.001",
            "mean=f_beta&share=0.349&a_employee=0.991",
            "mean=f_beta&share=0.349&a_stranger=0.501",
            "mean=f_beta&share=0.349&b_employee=0.751",
            "mean=f_beta&share=0.349&b_stranger=0.721",
        ],
    ),
    (
        "constraints",
        &["n_test=6500", "n_test=20000&system=b", "seed=3"],
        &[
            "",
            "n_test=6000",
            "n_test=20000&limit_per_hour=1.01",
            "n_test=20000&limit_ms=201",
            "n_test=20000&visits_per_hour=101",
            "n_test=20000&per=frame",
        ],
    ),
    (
        "activations",
        &["gain=1.23", "gain=1.41", "gain=1.48"],
        &["gain=1.22", "gain=1.5", "gain=1.41&place=after", "depth=7&gain=1.41", "gain=1.41&seed=2"],
    ),
    (
        "transform",
        &[
            "gamma=2.65&beta=4",
            "gamma=2.613&beta=4&stage=input",
            "gamma=2.678&beta=4",
            "gamma=2.65&beta=4.043",
            "count=4&x1=2&x2=0&x3=2&x4=0&gamma=1&beta=1",
        ],
        &[
            "gamma=2.612&beta=4",
            "gamma=2.679&beta=4",
            "gamma=2.65&beta=3.956",
            "gamma=2.65&beta=4.044",
            "count=4&x1=1.99&x2=0&x3=1.99&x4=0&gamma=0.995&beta=0.995",
        ],
    ),
    ("batch_size", &["m=10", "m=10&input=heavy"], &["m=9", "m=11"]),
    (
        "batch_content",
        &["m=151", "m=151&seed=2"],
        &[
            "m=150",
            "m=152",
            "m=151&x=1.01",
            "m=151&x=-1",
            "m=151&mix=sorted",
            "m=151&mix=one_class&class_mean=0.2928932",
        ],
    ),
    (
        "running",
        &["momentum=0.046", "momentum=0.046&m=2&batches=1"],
        &["momentum=0.045", "momentum=0.047", "momentum=0.0461", "momentum=0.046&view=learn"],
    ),
    (
        "training",
        &["rate=2&steps=1000", "rate=2&steps=1000&speed=max"],
        &[
            "steps=1000",
            "rate=1&steps=1000",
            "rate=3&steps=1000",
            "rate=2&steps=999",
            "rate=2&steps=1001",
            "rate=2&steps=1000&batch=33",
            "rate=2&steps=1000&scale=1.01",
            "rate=2&steps=1000&seed=2",
            "rate=2&steps=1000&norm=none_before_after",
        ],
    ),
];

#[test]
fn every_goal_has_a_case() {
    let held: Vec<&str> = CASES.iter().map(|case| case.0).collect();
    let all: Vec<&str> = lectern::panels::all().iter().map(|panel| panel.id()).collect();
    assert_eq!(held, all, "in the order of the lecture");
}

#[test]
fn the_cases_are_understood() {
    for (id, accepted, refused) in CASES {
        for query in accepted.iter().chain(refused) {
            assert!(is_understood(id, query), "{id}?{query}");
        }
    }
}

#[test]
fn a_goal_accepts_what_it_says_and_nothing_else() {
    for (id, accepted, refused) in CASES.into_iter().filter(|(id, ..)| is_chosen(id)) {
        for query in accepted {
            assert!(panel(id).is_goal_reached(query), "{id}?{query}");
        }
        for query in refused {
            assert!(!panel(id).is_goal_reached(query), "{id}?{query}");
        }
    }
}
