//! The picture that is seen before the program has come: the first figure of the lecture as it is drawn at first, small
//! enough to stand in index.html.
//!
//! It fits any window and either theme: curves and dots stand in a coordinate system that is stretched over the area of
//! the figure, letters at shares of it, and colours are variables of the style sheet. After a wanted change:
//!
//! ```sh
//! UPDATE_SNAPSHOTS=1 cargo test --test first_picture
//! ```

#[path = "first_picture/area.rs"]
mod area;
#[path = "first_picture/path.rs"]
mod path;
#[path = "first_picture/svg.rs"]
mod svg;
#[path = "support/tokens.rs"]
mod tokens;

use std::path::{Path, PathBuf};

use area::Area;
use lectern::language::Language;
use lectern::panels;
use lectern::plot::{Picture, ThemeName};

/// Sizes of the figure that differ in both directions: on a laptop, and on a phone. What stands at the same share
/// of both belongs to the area.
const SIZES_PX: [(f64, f64); 2] = [(898.0, 332.0), (358.0, 322.0)];

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn read(name: &str) -> String {
    std::fs::read_to_string(file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn pictures(size_px: (f64, f64)) -> [(Language, Picture); 2] {
    let first = panels::all()[0];
    Language::ALL.map(|language| (language, first.picture(0, "", size_px, ThemeName::Light, language)))
}

#[test]
fn is_that_of_the_first_view() {
    const NAME: &str = "assets/first-picture.svg";
    let made = svg::of(&pictures(SIZES_PX[0]), &pictures(SIZES_PX[1]));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(file(NAME), &made).unwrap_or_else(|error| panic!("{NAME}: {error}"));
    }
    assert!(read(NAME) == made, "{NAME} is out of date: UPDATE_SNAPSHOTS=1 cargo test --test first_picture");
}

/// The style sheet has the shape of the figure, and puts the area where the figure has it, whatever its size.
#[test]
fn stands_where_the_figure_has_its_area() {
    let [small, large] = SIZES_PX.map(|size_px| Area::of(&pictures(size_px)[0].1));
    assert_eq!(small.inset_px().map(f64::to_bits), large.inset_px().map(f64::to_bits));
    let wanted = small.inset_px().map(|px| format!("{px}px")).join(" ");
    expect(&read("style/tokens.css"), &format!("--first-area: {wanted};"));
    let face = panels::all()[0].figures()[0];
    let shape = read("style/first_picture.css");
    expect(&shape, &format!("--aspect: {};", face.aspect));
    expect(&shape, &format!("--narrow-aspect: {};", face.narrow_aspect));
}

fn expect(text: &str, declaration: &str) {
    assert!(text.contains(declaration), "the style sheet has no {declaration}");
}

/// What is drawn at shares of the area at one size is what is drawn at another.
#[test]
fn looks_the_same_at_any_size() {
    let [small, large] = SIZES_PX.map(|size_px| {
        let (_, picture) = &pictures(size_px)[0];
        let area = Area::of(picture);
        picture.shapes.iter().flat_map(|(_, shape)| area.marks(shape)).collect::<Vec<_>>()
    });
    assert_eq!(small.len(), large.len());
    for (small, large) in small.iter().zip(&large) {
        let distance = (small.0 - large.0).abs().max((small.1 - large.1).abs());
        assert!(distance < 1e-3, "{small:?} at one size is {large:?} at another");
    }
}
