//! The colours of figures by the names that they have in the style sheet.

use lectern::plot::{Color, Theme};

/// The colours that page and figures share, each by its token without the dashes.
pub fn shared_colors(theme: &Theme) -> [(&'static str, Color); 8] {
    [
        ("paper", theme.paper),
        ("ink", theme.ink),
        ("soft", theme.soft),
        ("line", theme.line),
        ("blue", theme.blue),
        ("orange", theme.orange),
        ("green", theme.green),
        ("purple", theme.purple),
    ]
}
