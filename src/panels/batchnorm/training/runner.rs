//! One network on its way.

use std::cell::OnceCell;
use std::sync::Arc;

use super::history::History;
use super::layers::{Layer, axis_of, layers};
use super::params::Params;
use super::solution::Network;
use super::survey::{Findings, Places, Survey};
use crate::nn::training::{Normalization, Status, Trainer};
use crate::panels::shared::HistogramAxis;
use crate::plot::Curve;

/// A smoothed curve is a mean over a window that reaches this many times less far to both sides than the curve is long.
const HALF_WINDOWS: usize = 30;

/// A network with what is known of it.
#[derive(Clone, Debug)]
pub struct Runner {
    trainer: Trainer,
    is_in_a_step: bool,
    survey: Survey,
    findings: Option<Findings>,
    layers: Arc<Vec<Layer>>,
    axis: HistogramAxis,
    /// The losses so far and the same smoothed, where they were requested since the last step.
    losses: OnceCell<(Arc<Curve>, Arc<Curve>)>,
}

impl Runner {
    /// A network before its first step.
    #[must_use]
    pub fn new(params: &Params, normalization: Normalization, history: &History) -> Self {
        let mut trainer = Trainer::new(params.config(normalization));
        history.after(0).apply(&mut trainer);
        let (survey, axis) = (Survey::default(), axis_of(params));
        let (layers, losses) = (Arc::default(), OnceCell::new());
        Self { trainer, is_in_a_step: false, survey, findings: None, layers, axis, losses }
    }

    /// Its kind.
    #[must_use]
    pub const fn normalization(&self) -> Normalization {
        self.trainer.config().architecture.normalization
    }

    /// Its trainer.
    #[must_use]
    pub const fn trainer(&self) -> &Trainer {
        &self.trainer
    }

    /// The steps that it has begun.
    #[must_use]
    pub const fn begun(&self) -> u64 {
        self.trainer.steps() + self.is_in_a_step as u64
    }

    /// Whether a step is half done.
    #[must_use]
    pub const fn is_in_a_step(&self) -> bool {
        self.is_in_a_step
    }

    /// Whether it has gone this many steps, or can go no further.
    #[must_use]
    pub fn is_at(&self, steps: u64) -> bool {
        self.trainer.status() != Status::Running || self.trainer.steps() >= steps
    }

    /// Does a part of a step, by the setting that holds for it.
    pub fn part(&mut self, history: &History) {
        if !self.is_in_a_step {
            history.after(self.trainer.steps()).apply(&mut self.trainer);
        }
        self.is_in_a_step = !self.trainer.part();
        if !self.is_in_a_step {
            self.losses.take();
        }
    }

    /// Begins a survey anew.
    pub fn restart_survey(&mut self) {
        self.survey.restart();
    }

    /// Goes on with the survey; whether it is done. `products` is what one point takes.
    pub fn survey(&mut self, places: &Places, products: usize) -> bool {
        let Some(findings) = self.survey.go_on(&mut self.trainer, places, products) else {
            return false;
        };
        self.findings = Some(findings);
        self.layers = Arc::new(layers(&self.trainer, &self.axis));
        true
    }

    /// Whether it was surveyed.
    #[must_use]
    pub const fn is_surveyed(&self) -> bool {
        self.findings.is_some()
    }

    /// What there is to show of it; nothing before its first survey.
    #[must_use]
    pub fn network(&self) -> Option<Network> {
        let findings = self.findings.clone()?;
        let (raw, smooth) = self.losses.get_or_init(|| {
            let curve = self.trainer.curve().points().map(|point| (point.step as f64, point.loss));
            let raw = Curve::through(curve.collect());
            let smooth = smoothed(&raw);
            (Arc::new(raw), Arc::new(smooth))
        });
        Some(Network {
            normalization: self.normalization(),
            steps: self.trainer.steps(),
            diverged_at: match self.trainer.status() {
                Status::Running => None,
                Status::Diverged { step } => Some(step),
            },
            raw: Arc::clone(raw),
            smooth: Arc::clone(smooth),
            findings,
            layers: Arc::clone(&self.layers),
        })
    }
}

/// The means of a curve over a sliding window, which is cut at the ends.
fn smoothed(curve: &Curve) -> Curve {
    let points = curve.points();
    let half = points.len() / HALF_WINDOWS;
    let mean = |index: usize| {
        let window = &points[index.saturating_sub(half)..(index + half + 1).min(points.len())];
        window.iter().map(|point| point.1).sum::<f64>() / window.len() as f64
    };
    Curve::through(points.iter().enumerate().map(|(index, point)| (point.0, mean(index))).collect())
}
