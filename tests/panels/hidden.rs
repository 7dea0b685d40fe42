//! What a lesson leaves out is read with forgiveness and written short.

use lectern::machine::address::{Complaint, pairs};
use lectern::machine::hidden::{Hidden, PanelNames};
use lectern::machine::page_address::PageAddress;

/// Three panels; `level` is in two of them, and one has a control with the name of another panel.
fn known() -> Vec<PanelNames> {
    let panel = |id, controls| PanelNames { id, controls, step_count: 9, is_interlude: false };
    vec![
        PanelNames { id: "opening", controls: Vec::new(), step_count: 0, is_interlude: true },
        panel("posterior", vec!["n", "level", "prior"]),
        panel("width", vec!["n", "level"]),
        panel("depths", vec!["depth", "width"]),
    ]
}

fn read(query: &str) -> (Hidden, Vec<Complaint>) {
    Hidden::read(&pairs(query), known())
}

/// The hidden panels, and the hidden controls and steps of the others.
fn names(hidden: &Hidden) -> String {
    let mut names = Vec::new();
    for panel in known() {
        if hidden.is_panel_hidden(panel.id) {
            names.push(panel.id.to_owned());
            continue;
        }
        let controls = panel.controls.iter().filter(|control| hidden.is_control_hidden(panel.id, control));
        names.extend(controls.map(|control| format!("{}.{control}", panel.id)));
        let steps = (1..=panel.step_count).filter(|number| hidden.is_step_hidden(panel.id, *number));
        names.extend(steps.map(|number| format!("{}.{number}", panel.id)));
    }
    names.join(" ")
}

/// What is hidden, what is written, and what is passed over with a complaint.
fn check(query: &str, hides: &str, written: &str, passed_over: &[&str]) {
    let (hidden, complaints) = read(query);
    assert_eq!(names(&hidden), hides, "{query}");
    assert_eq!(hidden.write(), written, "{query}");
    let expected: Vec<Complaint> = passed_over.iter().map(|entry| Complaint::ignored("hide", entry)).collect();
    assert_eq!(complaints, expected, "{query}");
    let again = read(&format!("{query}&hide={written}"));
    assert_eq!(names(&again.0), hides, "{query}: what is written is read as the same");
    assert_eq!(again.1, Vec::new(), "{query}");
}

#[test]
fn an_entry_is_a_panel_a_control_or_both() {
    check("", "", "", &[]);
    check("hide=", "", "", &[]);
    check("hide=posterior", "posterior", "posterior", &[]);
    check("hide=level", "posterior.level width.level", "level", &[]);
    check("hide=posterior.level", "posterior.level", "posterior.level", &[]);
    check("hide=posterior.level,width.level", "posterior.level width.level", "level", &[]);
    check("hide=width,prior,n", "posterior.n posterior.prior width", "width,n,prior", &[]);
    check("hide=width.n,width", "width", "width", &[]);
    check("hide=+prior+,,prior", "posterior.prior", "prior", &[]);
    check("hide=n&hide=prior", "posterior.prior", "prior", &[]);
}

#[test]
fn a_panel_goes_before_a_control_of_the_same_name() {
    check("hide=width", "width", "width", &[]);
    check("hide=depths.width", "depths.width", "depths.width", &[]);
}

#[test]
fn steps_and_interludes_are_left_out_by_number_and_name() {
    check("hide=width.3", "width.3", "width.3", &[]);
    check("hide=width.5,width.3-4,width.9", "width.3 width.4 width.5 width.9", "width.3-5,width.9", &[]);
    check("hide=width.3,width", "width", "width", &[]);
    check("hide=opening,posterior.n", "opening posterior.n", "opening,posterior.n", &[]);
    check(
        "hide=3,width.0,width.10,width.4-3,opening.1,nope.1",
        "",
        "",
        &["3", "width.0", "width.10", "width.4-3", "opening.1", "nope.1"],
    );
    check("hide=opening&panel=opening", "", "", &["opening"]);
    check(
        "hide=opening,posterior,width,depths&panel=opening",
        "width depths",
        "width,depths",
        &["opening", "posterior"],
    );
}

#[test]
fn what_is_unknown_is_passed_over() {
    check("hide=nope,prior", "posterior.prior", "prior", &["nope"]);
    check("hide=posterior.depth,width.", "", "", &["posterior.depth", "width."]);
    check("hide=.n,a.b.c,Level", "", "", &[".n", "a.b.c", "Level"]);
}

#[test]
fn one_panel_always_stays() {
    check("hide=posterior,width,depths", "width depths", "width,depths", &["posterior"]);
    check("panel=width&hide=posterior,width,depths", "posterior depths", "posterior,depths", &["width"]);
    check("panel=width&hide=width", "", "", &["width"]);
    check("panel=nope&hide=posterior", "posterior", "posterior", &[]);
    assert_eq!(read("hide=posterior").0.first_shown(), "width");
}

#[test]
fn hostile_lists_are_cut() {
    let (hidden, complaints) = read(&format!("hide={}level", "x,".repeat(3000)));
    assert_eq!(names(&hidden), "");
    assert!((1..=8).contains(&complaints.len()), "{} complaints", complaints.len());
    let (_, complaints) = Hidden::read(&pairs("hide=n,posterior&panel=n"), Vec::new());
    assert_eq!(complaints.len(), 2);
}

#[test]
fn a_lesson_is_put_together_by_ticking() {
    let mut hidden = Hidden::nothing(known());
    hidden.show_panel("width", false);
    hidden.show_control("width", "n", false);
    hidden.show_control("posterior", "level", false);
    hidden.show_control("depths", "width", false);
    assert_eq!(hidden.write(), "width,level,depths.width");
    assert_eq!(hidden.write_alone("posterior"), "level");
    assert_eq!(hidden.write_alone("depths"), "depths.width");
    hidden.show_panel("width", true);
    assert_eq!(hidden.write(), "posterior.level,width.n,depths.width");
    hidden.show_control("width", "n", true);
    hidden.show_control("posterior", "level", true);
    assert_eq!(hidden.write(), "depths.width");
    for number in [2, 1, 4] {
        hidden.show_step("width", number, false);
    }
    hidden.show_panel("opening", false);
    assert_eq!(hidden.write(), "opening,depths.width,width.1-2,width.4");
    assert_eq!(hidden.write_alone("width"), "", "a panel alone has no lecture");
    hidden.show_step("width", 1, true);
    assert_eq!(hidden.write(), "opening,depths.width,width.2,width.4");
}

#[test]
fn every_panel_and_control_of_the_lecture_can_be_hidden() {
    let known: Vec<PanelNames> = lectern::panels::cards().map(PanelNames::of).collect();
    for panel in &known {
        for control in &panel.controls {
            let query = format!("hide={}.{control}", panel.id);
            let (hidden, complaints) = Hidden::read(&pairs(&query), known.clone());
            assert!(hidden.is_control_hidden(panel.id, control), "{query}");
            assert_eq!(complaints, Vec::new(), "{query}");
        }
    }
}

#[test]
fn what_the_page_cannot_do_is_complained_about() {
    let complaints = |query: &str| {
        let (_, complaints) = PageAddress::read(&pairs(query), &known());
        complaints
            .into_iter()
            .map(|complaint| format!("{}={}", complaint.name, complaint.given))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(complaints("lang=ru&theme=dark&panel=width&embed=1&present=0&n=oops&unheard=of"), "");
    assert_eq!(
        complaints("lang=xx&theme=blue&panel=nope&embed=2&present=7"),
        "lang=xx theme=blue panel=nope embed=2 present=7"
    );
    assert_eq!(complaints("lang=xx&lang=en"), "", "of several the last counts");
    assert_eq!(complaints("lang=en&lang=xx&lang="), "lang=");
}
