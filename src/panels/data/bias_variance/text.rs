//! The panel's words in both languages.

use super::params::Params;
use super::words::{BIAS2, DEGREE, NOISE, TRAIN, VALIDATION, VARIANCE, error_in_words};
use super::{BiasVariance, Solution};
use crate::language::{Language, Words, count};
use crate::panel::{Output, PanelText, Speaks, Table};

/// The words that no parameter changes.
pub const PANEL: PanelText = PanelText {
    title: Words::new("Что значат bias и variance?", "What do bias and variance mean?"),
    lede: Words::new(
        "В лекции bias\u{a0}— ошибка на train, variance\u{a0}— разность ошибок на validation и train. В разложении среднего квадрата ошибки те же слова значат другое, и числа выходят другие.",
        "In the lecture bias is the error on train, and variance is the validation error minus the train error. In the decomposition of squared error the same words mean something else, and the numbers differ.",
    ),
    assumptions: Words::new(
        "Истина f(x)\u{a0}=\u{a0}sin\u{a0}2πx известна только нам. Точки x стоят через равные промежутки от −1 до 1; шум независим от точки к точке, нормален, со средним 0 и дисперсией σ². Полином степени d, с d\u{a0}+\u{a0}1 коэффициентами, подогнан методом наименьших квадратов. Ошибка\u{a0}— средний квадрат отклонения; все числа, кроме зелёных точек и тонких кривых,\u{a0}— точные математические ожидания по шуму. Validation здесь\u{a0}— новые значения y в тех же x: это упрощение, при новых x с того же отрезка у малых степеней выйдет почти то же (степень 9, n\u{a0}=\u{a0}30: 0,117 вместо 0,120), а когда коэффициентов почти столько же, сколько точек,\u{a0}— во много раз больше (степень 15: 0,97 вместо 0,162 при n\u{a0}=\u{a0}20; 182 вместо 0,18 при n\u{a0}=\u{a0}16). Bias²\u{a0}— средний квадрат разности ожидаемого полинома и истины, дисперсия\u{a0}— средняя дисперсия полинома, то и другое\u{a0}— по точкам выборки. Чтобы их узнать, нужна истина; величины лекции измеряют по двум корпусам. Источник формул: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2009, глава\u{a0}7.",
        "The truth f(x) = sin 2πx is known to us alone. The points x are equally spaced from −1 to 1; the noise is independent from point to point, normal, with mean 0 and variance σ². A polynomial of degree d, with d + 1 coefficients, is fitted by least squares. An error is a mean squared deviation; all numbers but the green dots and the thin curves are exact expectations over the noise. Validation here means new values of y at the same x: that is a simplification, at new x from the same interval low degrees give nearly the same (degree 9, n = 30: 0.117 instead of 0.120); with nearly as many coefficients as points it is far larger (degree 15: 0.97 instead of 0.162 at n = 20, 182 instead of 0.18 at n = 16). Bias² is the mean square of the expected polynomial minus the truth, the variance is the mean variance of the polynomial, both over the points x. Computing them requires the truth; the lecture’s quantities are measured on two data sets. Source of the formulas: Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 2009, chapter 7.",
    ),
    formula: concat!(
        "<math display=\"block\"><mrow data-mark=\"train\"><mi mathvariant=\"normal\">Train</mi></mrow><mo>=</mo>",
        "<mrow data-mark=\"bias\"><msup><mi mathvariant=\"normal\">bias</mi><mn>2</mn></msup></mrow><mo>+</mo><mrow data-mark=\"noise\"><msup><mi>σ</mi><mn>2</mn></msup></mrow>",
        "<mo>−</mo><mrow data-mark=\"variance\"><msup><mi>σ</mi><mn>2</mn></msup><mfrac><mrow><mi>d</mi><mo>+</mo><mn>1</mn></mrow><mi>n</mi></mfrac></mrow>",
        "</math><math display=\"block\"><mo>=</mo><mn data-slot=\"bias2\"></mn><mo>+</mo><mn data-slot=\"noise2\"></mn><mo>−</mo><mn data-slot=\"variance\"></mn><mo>=</mo><mrow data-mark=\"train\"><mn data-slot=\"train_error\"></mn></mrow></math>",
        "<math display=\"block\"><mrow data-mark=\"validation\"><mi mathvariant=\"normal\">Validation</mi></mrow><mo>=</mo>",
        "<mrow data-mark=\"bias\"><msup><mi mathvariant=\"normal\">bias</mi><mn>2</mn></msup></mrow><mo>+</mo><mrow data-mark=\"noise\"><msup><mi>σ</mi><mn>2</mn></msup></mrow>",
        "<mo>+</mo><mrow data-mark=\"variance\"><msup><mi>σ</mi><mn>2</mn></msup><mfrac><mrow><mi>d</mi><mo>+</mo><mn>1</mn></mrow><mi>n</mi></mfrac></mrow>",
        "<mo>=</mo><mrow data-mark=\"validation\"><mn data-slot=\"validation_error\"></mn></mrow></math>",
        "<math display=\"block\"><mrow data-mark=\"gap\"><mi mathvariant=\"normal\">Validation</mi><mo>−</mo><mi mathvariant=\"normal\">Train</mi></mrow><mo>=</mo>",
        "<mn>2</mn><msup><mi>σ</mi><mn>2</mn></msup><mfrac><mrow><mi>d</mi><mo>+</mo><mn>1</mn></mrow><mi>n</mi></mfrac><mo>=</mo><mrow data-mark=\"gap\"><mn data-slot=\"gap\"></mn></mrow></math>",
    ),
};

impl Speaks for BiasVariance {
    /// The gap, both errors, and the parts of the decomposition.
    fn outputs(_params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        let errors = &solution.errors;
        let gap = Words::new(
            "Validation\u{a0}−\u{a0}Train («variance» лекции)",
            "validation − train (the lecture’s “variance”)",
        );
        let train = Words::new("ошибка на train («bias» лекции)", "train error (the lecture’s “bias”)");
        let validation = Words::new("ошибка на validation", "validation error");
        let bias2 = Words::new("bias² разложения", "bias² of the decomposition");
        let variance = Words::new("дисперсия в разложении", "variance of the decomposition");
        let noise2 = Words::new("шум σ²", "noise σ²");
        let outside = Words::new("ожидаемый квадрат ошибки при x\u{a0}=\u{a0}1,1", "expected squared error at x = 1.1");
        let text = |value: f64| error_in_words(value, language);
        let side = |name, label, value: f64| Output::side(name, label, value, text(value));
        vec![
            Output::main("gap", gap, errors.gap(), text(errors.gap())),
            side("train_error", train, errors.train),
            side("validation_error", validation, errors.validation),
            side("bias2", bias2, errors.bias2),
            side("variance", variance, errors.variance),
            side("noise2", noise2, errors.noise2),
            side("error_outside", outside, solution.outside),
        ]
    }

    /// Both errors, their difference, and the parts.
    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        let errors = &solution.errors;
        let degree = count(params.degree, language);
        let [train, validation, gap, bias2, variance, noise2] =
            [errors.train, errors.validation, errors.gap(), errors.bias2, errors.variance, errors.noise2]
                .map(|error| error_in_words(error, language));
        match language {
            Language::Russian => format!(
                "Степень {degree}: ожидается ошибка {train} на train и {validation} на validation, разность {gap}; в разложении bias²\u{a0}=\u{a0}{bias2}, дисперсия {variance}, шум {noise2}."
            ),
            Language::English => format!(
                "Degree {degree}: an error of {train} is expected on train and {validation} on validation, {gap} more; in the decomposition bias² = {bias2}, the variance is {variance}, the noise {noise2}."
            ),
        }
    }

    /// The errors by degree.
    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        let columns = [DEGREE, TRAIN, VALIDATION, BIAS2, VARIANCE, NOISE];
        let rows = solution.by_degree.iter().enumerate().map(|(degree, errors)| {
            let numbers = [errors.train, errors.validation, errors.bias2, errors.variance, errors.noise2];
            let numbers = numbers.map(|error| error_in_words(error, language));
            std::iter::once(count(degree as f64, language)).chain(numbers).collect()
        });
        Table { columns: columns.iter().map(|words| words.get(language).to_owned()).collect(), rows: rows.collect() }
    }

    /// A polynomial that goes through all points.
    fn notice(params: &Params, _solution: &Solution, language: Language) -> Option<String> {
        (params.whole_degree() + 1 == params.count()).then(|| {
            Words::new(
                "Коэффициентов столько же, сколько точек: полином проходит через все, и ошибка на train равна нулю. В самих точках дисперсия полинома равна дисперсии шума, между ними она гораздо больше.",
                "There are as many coefficients as points: the polynomial goes through all of them, and the train error is zero. At the points the variance of the polynomial equals that of the noise; between them it is far larger.",
            )
            .get(language)
            .to_owned()
        })
    }
}
