//! Colours and sizes of a figure. The page's style sheet holds the same colours; `tests/look.rs` compares them.

use super::picture::{Color, Dash, Stroke};

/// Which of the two looks a figure has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// Dark ink on light paper.
    #[default]
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl ThemeName {
    /// The name in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that a name means; `None` for an unknown one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Light, Self::Dark].into_iter().find(|name| name.code() == code)
    }

    /// The colours and sizes of this look.
    #[must_use]
    pub const fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }

    /// The colours and sizes of this look for a hall: to be read from the back row.
    #[must_use]
    pub const fn hall(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT_HALL,
            Self::Dark => &DARK_HALL,
        }
    }
}

/// The colours and sizes of one look. The hues are Okabe and Ito's, which the colour-blind can distinguish, darkened or
/// lightened until text in them has a contrast of at least 4.5 : 1 on the paper.
#[derive(Debug)]
pub struct Theme {
    /// What the figure is drawn on.
    pub paper: Color,
    /// Axes and main text.
    pub ink: Color,
    /// Tick labels and secondary text.
    pub soft: Color,
    /// Grid lines.
    pub line: Color,
    /// First series.
    pub blue: Color,
    /// Second series.
    pub orange: Color,
    /// Third series.
    pub green: Color,
    /// Fourth series.
    pub purple: Color,
    /// How opaque an area under a curve is, 0 to 1.
    pub band_opacity: f64,
    /// Size of tick labels, CSS pixels.
    pub text_px: f64,
    /// Size of labels on curves, CSS pixels.
    pub label_px: f64,
    /// Width of a curve, CSS pixels.
    pub curve_px: f64,
    /// Width of an axis or a thin rule, CSS pixels.
    pub rule_px: f64,
}

impl Theme {
    /// The pen of a frozen curve, by its place among them: each has a colour and a dash of its own.
    #[must_use]
    pub const fn ghost(&self, index: usize) -> Stroke {
        let (color, dash) = match index % 4 {
            0 => (self.purple, Dash::Dashed),
            1 => (self.green, Dash::Dotted),
            2 => (self.orange, Dash::Dashed),
            _ => (self.soft, Dash::Dotted),
        };
        Stroke { color, width_px: self.curve_px * 0.7, dash }
    }

    /// The pen of what the room guesses.
    #[must_use]
    pub const fn guess(&self) -> Stroke {
        Stroke { color: self.purple, width_px: self.curve_px * 0.8, dash: Dash::Dashed }
    }

    /// The sign of a frozen curve, on the figure and in the table.
    #[must_use]
    pub const fn ghost_sign(index: usize) -> &'static str {
        ["①", "②", "③", "④"][index % 4]
    }
}

/// The fonts of a figure, the page's own.
pub const FONT_FAMILY: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

const LIGHT: Theme = Theme {
    paper: Color::rgb(0xfc, 0xfb, 0xf8),
    ink: Color::rgb(0x1c, 0x1c, 0x1e),
    soft: Color::rgb(0x5d, 0x5d, 0x63),
    line: Color::rgb(0xdc, 0xd9, 0xd2),
    blue: Color::rgb(0x00, 0x67, 0xa8),
    orange: Color::rgb(0xb8, 0x4a, 0x00),
    green: Color::rgb(0x00, 0x75, 0x58),
    purple: Color::rgb(0xa3, 0x40, 0x80),
    band_opacity: 0.16,
    text_px: 15.0,
    label_px: 16.0,
    curve_px: 3.0,
    rule_px: 1.0,
};

const DARK: Theme = Theme {
    paper: Color::rgb(0x16, 0x17, 0x1a),
    ink: Color::rgb(0xf1, 0xef, 0xea),
    soft: Color::rgb(0xb0, 0xae, 0xa8),
    line: Color::rgb(0x3a, 0x3b, 0x40),
    blue: Color::rgb(0x56, 0xb4, 0xe9),
    orange: Color::rgb(0xf0, 0x9a, 0x3e),
    green: Color::rgb(0x2f, 0xc3, 0x9a),
    purple: Color::rgb(0xdf, 0x8e, 0xc0),
    band_opacity: 0.24,
    ..LIGHT
};

/// Contrast of at least 7 : 1, and letters and lines half as large again.
const LIGHT_HALL: Theme = Theme {
    soft: Color::rgb(0x4f, 0x4f, 0x55),
    blue: Color::rgb(0x00, 0x56, 0x90),
    orange: Color::rgb(0x94, 0x3a, 0x00),
    green: Color::rgb(0x00, 0x5c, 0x45),
    purple: Color::rgb(0x8a, 0x2f, 0x6a),
    text_px: 22.0,
    label_px: 26.0,
    curve_px: 5.0,
    rule_px: 1.5,
    ..LIGHT
};

const DARK_HALL: Theme = Theme {
    text_px: LIGHT_HALL.text_px,
    label_px: LIGHT_HALL.label_px,
    curve_px: LIGHT_HALL.curve_px,
    rule_px: LIGHT_HALL.rule_px,
    ..DARK
};
