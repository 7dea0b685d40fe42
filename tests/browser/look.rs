//! What the page shows, as `spy.js` reads it from its elements.

use serde::Deserialize;

/// A number on the page: `<output name><data value>text</data></output>`.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Readout {
    /// The name of the output.
    pub name: String,
    /// The exact value as it stands in the attribute.
    pub value: String,
    /// The text for people.
    pub text: String,
}

/// What a canvas shows.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct Drawn {
    /// Its size and a number for all that was drawn: two pictures with the same are the same.
    pub hash: String,
    /// Whether all pixels are alike; one that is not displayed is not asked.
    pub is_blank: bool,
}

/// What the page and one of its panels show.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Look {
    /// Whether a first figure is drawn.
    pub is_ready: bool,
    /// The language of the document.
    pub language: String,
    /// The theme of the document.
    pub theme: String,
    /// The query of the address.
    pub search: String,
    /// The panel's heading.
    pub heading: String,
    /// The panel's numbers.
    pub outputs: Vec<Readout>,
    /// The panel's sentence.
    pub sentence: String,
    /// How many complaints about the address there are.
    pub complaints: usize,
    /// The panel's figures.
    pub pictures: Vec<Drawn>,
    /// Whether something is being computed.
    pub is_busy: bool,
}

/// A slider.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub struct SliderLook {
    /// Its left end.
    pub min: f64,
    /// Its right end.
    pub max: f64,
    /// Where it stands.
    pub place: f64,
}

/// A number box.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub struct BoxLook {
    /// What is written in it.
    pub text: String,
    /// Whether it is marked as wrong.
    pub is_invalid: bool,
}

/// A control of a panel.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct ControlLook {
    /// Whether it is there, shown or not.
    pub exists: bool,
    /// Whether it can be seen.
    pub is_shown: bool,
    /// The slider of a number.
    pub slider: Option<SliderLook>,
    /// The box of a number.
    #[serde(rename = "box")]
    pub number_box: Option<BoxLook>,
    /// The values of a choice.
    pub options: Vec<String>,
    /// The message beside it.
    pub problem: String,
    /// Whether the box names the message as its description.
    pub is_problem_tied: bool,
}
