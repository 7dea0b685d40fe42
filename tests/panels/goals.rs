//! What a student is to find out alone: a goal accepts what it says, and refuses the nearest thing that is not it.

use crate::outputs::{is_chosen, panel};

#[test]
fn a_goal_accepts_what_it_says_and_nothing_else() {
    let cases: [(&str, &[&str], &[&str]); 8] = [
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
            "activations",
            &["gain=1.23", "gain=1.41", "gain=1.48"],
            &["gain=1.22", "gain=1.5", "gain=1.41&place=after", "depth=7&gain=1.41", "gain=1.41&seed=2"],
        ),
        ("batch_size", &["m=10", "m=10&input=heavy"], &["m=9", "m=11"]),
    ];
    for (id, accepted, refused) in cases.into_iter().filter(|(id, ..)| is_chosen(id)) {
        for query in accepted {
            assert!(panel(id).is_goal_reached(query), "{id}?{query}");
        }
        for query in refused {
            assert!(!panel(id).is_goal_reached(query), "{id}?{query}");
        }
    }
}
