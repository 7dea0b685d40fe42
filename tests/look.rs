//! One look for page and figures: style sheet and `plot::theme` hold the same colours and fonts, everything written
//! in a colour can be read on its ground, sizes and colours stand in tokens.css alone, and index.html asks for
//! nothing that its content security policy forbids.

#[path = "support/css.rs"]
mod css;
#[path = "support/tokens.rs"]
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use css::Declaration;
use lectern::language::Language;
use lectern::plot::{Align, AxisMemory, Color, Sheet, Theme, ThemeName, to_svg};
use tokens::shared_colors;

const THEMES: [ThemeName; 2] = [ThemeName::Light, ThemeName::Dark];
/// What the Web Content Accessibility Guidelines ask of running text (level AA, criterion 1.4.3).
const READABLE: f64 = 4.5;
/// The page sets these on elements itself, see src/page/figure.rs.
const SET_BY_THE_PAGE: [&str; 5] = ["--aspect", "--narrow-aspect", "--aspects", "--narrow-aspects", "--rows"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The variables of a theme in a hall.
fn hall_tokens(theme: ThemeName) -> BTreeMap<String, String> {
    let declarations = css::declarations(&read(&root().join("style/tokens.css")));
    let mut found = tokens(theme);
    let selectors = ["[data-present]", "[data-theme=\"dark\"][data-present]"];
    for selector in &selectors[..if theme == ThemeName::Dark { 2 } else { 1 }] {
        let of = declarations.iter().filter(|declaration| declaration.selector == *selector);
        found.extend(of.map(|declaration| (declaration.property.clone(), declaration.value.clone())));
    }
    found
}

/// The variables of a theme: those of the light one, and what the dark one has instead.
fn tokens(theme: ThemeName) -> BTreeMap<String, String> {
    let declarations = css::declarations(&read(&root().join("style/tokens.css")));
    let of = |selector: &str| -> Vec<Declaration> {
        declarations.iter().filter(|declaration| declaration.selector == selector).cloned().collect()
    };
    let mut found = of(":root");
    if theme == ThemeName::Dark {
        found.extend(of("[data-theme=\"dark\"]"));
    }
    found.into_iter().map(|declaration| (declaration.property, declaration.value)).collect()
}

/// The colour of a token such as `--ink`.
fn color(tokens: &BTreeMap<String, String>, name: &str) -> Color {
    let value = tokens.get(&format!("--{name}")).map_or("", String::as_str);
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6);
    let rgb = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, red, green, blue] = rgb.unwrap_or_else(|| panic!("--{name} is {value:?}, no colour #rrggbb")).to_be_bytes();
    Color::rgb(red, green, blue)
}

/// Relative luminance and contrast as the guidelines define them (WCAG 2.2, "relative luminance", "contrast ratio").
fn contrast(one: Color, other: Color) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { libm::pow((share + 0.055) / 1.055, 2.4) }
    };
    let luminance = |color: Color| {
        let (red, green, blue) = color.rgb;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn style_sheet_and_figures_have_the_same_colours() {
    for theme in THEMES {
        let tokens = tokens(theme);
        for (name, in_figures) in shared_colors(theme.theme()) {
            assert_eq!(color(&tokens, name), in_figures, "--{name} of the theme {}", theme.code());
        }
        let tokens = hall_tokens(theme);
        for (name, in_figures) in shared_colors(theme.hall()) {
            assert_eq!(color(&tokens, name), in_figures, "--{name} of the theme {} in a hall", theme.code());
        }
    }
}

#[test]
fn style_sheet_and_figures_have_the_same_fonts() {
    // A figure's fonts are not public: an SVG document says them.
    let mut memory = AxisMemory::default();
    let theme = ThemeName::Light.theme();
    let mut sheet = Sheet::new((90.0, 40.0), theme, Language::Russian, &mut memory);
    sheet.soft_label((45.0, 20.0), Align::Middle, "x".to_owned());
    let svg = to_svg(&sheet.finish(), theme.paper);
    let fonts =
        svg.split_once("font-family=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(fonts, _)| fonts);
    let plain = |fonts: &str| fonts.replace("&apos;", "").replace("&#39;", "").replace(['"', '\''], "");
    assert_eq!(plain(fonts), plain(&tokens(ThemeName::Light)["--sans"]));
}

#[test]
fn both_looks_have_the_same_sizes() {
    let sizes = |theme: &Theme| [theme.text_px, theme.label_px, theme.curve_px, theme.rule_px].map(f64::to_bits);
    let [light, dark] = THEMES;
    assert_eq!(sizes(light.theme()), sizes(dark.theme()));
    assert_eq!(sizes(light.hall()), sizes(dark.hall()));
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let [black, white, grey] = [0x00, 0xff, 0x77].map(|level| Color::rgb(level, level, level));
    assert!((contrast(black, white) - 21.0).abs() < 1e-12);
    assert!((contrast(grey, white) - 4.48).abs() < 0.005, "the best known grey that just fails");
}

#[test]
fn everything_written_can_be_read() {
    let on_paper = ["ink", "soft", "blue", "orange", "green", "purple"].map(|name| (name, "paper"));
    // Dialog, chips, and the box that says why the page did not start with its links.
    let on_raised = ["ink", "soft", "blue"].map(|name| (name, "raised"));
    for theme in THEMES {
        let tokens = tokens(theme);
        for (text, ground) in on_paper.into_iter().chain(on_raised).chain([("on-ink", "ink")]) {
            let contrast = contrast(color(&tokens, text), color(&tokens, ground));
            assert!(contrast >= READABLE, "--{text} on --{ground}, theme {}: {contrast:.2} : 1", theme.code());
        }
    }
}

#[test]
fn everything_in_a_hall_can_be_read_from_the_back_row() {
    const BACK_ROW: f64 = 7.0;
    const LEAST_PX: f64 = 20.0;
    for theme in THEMES {
        let tokens = hall_tokens(theme);
        for name in ["ink", "soft", "blue", "orange", "green", "purple"] {
            let contrast = contrast(color(&tokens, name), color(&tokens, "paper"));
            assert!(contrast >= BACK_ROW, "--{name}, theme {}: {contrast:.2} : 1", theme.code());
        }
        assert!(theme.hall().text_px >= LEAST_PX && theme.hall().label_px >= LEAST_PX);
        for name in ["--text-small", "--text", "--text-large", "--text-title", "--text-number"] {
            let size = tokens[name].strip_suffix("px").and_then(|size| size.parse::<f64>().ok());
            assert!(size.is_some_and(|size| size >= LEAST_PX), "{name}: {:?}", tokens[name]);
        }
    }
}

/// The style sheets beside tokens.css: what is seen first, and what comes later.
fn sheets() -> Vec<(PathBuf, String)> {
    let paths = ["style", "style/later"].map(|folder| root().join(folder)).into_iter().flat_map(|folder| {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>()
    });
    let wanted =
        paths.filter(|path| !path.ends_with("tokens.css") && path.extension().is_some_and(|kind| kind == "css"));
    wanted.map(|path| (path.clone(), read(&path))).collect()
}

#[test]
fn colours_and_sizes_stand_in_the_tokens_alone() {
    let sheets = sheets();
    for known in ["style/base.css", "style/later/print.css"] {
        assert!(sheets.iter().any(|(path, _)| path.ends_with(known)), "{known} is not read");
    }
    let literals = |(path, text): &(PathBuf, String)| -> Vec<String> {
        css::literals(text).into_iter().map(|what| format!("{}: {what}", path.display())).collect()
    };
    let found: Vec<String> = sheets.iter().flat_map(literals).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_literal_in_a_style_sheet_is_found() {
    for bad in
        ["color: #fff", "background: rgb(0 0 0)", "color: HSL(1,2%,3%)", "margin: 0 3px", "top: -1.5px", "color: white"]
    {
        assert_eq!(css::literals(&format!(".x {{\n  {bad};\n}}\n")).len(), 1, "{bad}");
        assert_eq!(css::literals(&format!("@media (max-width: 900px) {{ .x {{ {bad} }} }}")).len(), 1, "{bad}");
    }
    let good = "/* #fff 3px */ #app { margin: 0 1.5em; width: calc(100vh - 68ch); color: var(--blue); flex: 1 1 50%; }
        .spoken { width: 1px; } @media (max-width: 900px) { p { color: inherit; background: none; } }";
    assert_eq!(css::literals(good), Vec::<String>::new());
}

#[test]
fn every_variable_that_is_used_is_one_that_is_set() {
    let mut known: BTreeSet<String> = tokens(ThemeName::Light).into_keys().collect();
    let dark: BTreeSet<String> = tokens(ThemeName::Dark).into_keys().collect();
    assert_eq!(known, dark, "the dark theme sets what the light one does not know");
    known.extend(SET_BY_THE_PAGE.map(str::to_owned));
    for (path, text) in sheets() {
        // A sheet may put together from them what several of its rules use.
        let own: BTreeSet<String> =
            css::declarations(&text).into_iter().map(|declaration| declaration.property).collect();
        let used = css::variables(&text);
        let unknown: Vec<_> = used.difference(&known).filter(|name| !own.contains(*name)).collect();
        assert!(unknown.is_empty(), "{}: {unknown:?}", path.display());
    }
}

/// The page without its comments.
fn index() -> String {
    let mut text = read(&root().join("index.html"));
    while let Some((before, rest)) = text.split_once("<!--") {
        text = before.to_owned() + rest.split_once("-->").map_or("", |(_, after)| after);
    }
    text
}

#[test]
fn the_policy_allows_no_inline_code() {
    let index = index();
    let policy = index.split_once("http-equiv=\"Content-Security-Policy\" content=\"").map_or("", |(_, rest)| rest);
    let policy = policy.split_once('"').map_or("", |(policy, _)| policy);
    let words: Vec<&str> = policy.split([';', ' ']).collect();
    assert!(policy.starts_with("default-src 'none';"), "{policy:?}");
    for loose in ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:", "blob:"] {
        assert!(!words.contains(&loose), "{loose} in {policy}");
    }
}

#[test]
fn the_page_brings_all_it_needs() {
    let index = index().replace("http://www.w3.org/2000/svg", "");
    let absent =
        ["http://", "https://", "\"//", " style=", "<style", "javascript:", " onclick=", " onload=", " onerror="];
    let found: Vec<_> = absent.iter().filter(|word| index.contains(**word)).collect();
    assert!(found.is_empty(), "{found:?}");
    for script in index.split("<script").skip(1) {
        let (tag, rest) = script.split_once('>').unwrap_or((script, ""));
        assert!(tag.contains(" src=\"") && rest.starts_with("</script>"), "an inline script: <script{tag}>");
    }
}
