//! Reading numbers: the same as the standard library, bit for bit.

use lectern::language::parse_number;
use proptest::prelude::*;

fn expect_the_same(text: &str) {
    let (ours, standard) = (parse_number(text).map(f64::to_bits), text.parse().ok().map(f64::to_bits));
    assert_eq!(ours, standard, "{text:?}");
}

#[test]
fn edges_are_read_as_the_standard_library_reads_them() {
    let forms = "0 -0 +0 00 1 007 +5 -5 1e5 1E5 1e+5 1e-5 .5 5. . e 1e 1e+ +-1 -+1 +.e1 .e1 0x10 1_0 1,5 1.5.5 1e5.0 \
        inf -inf +INF Infinity iNFinitY nan NaN -nan infin in na nano 1e400 1e-400 -1e400 0e999999999999999999999 \
        1e999999999999999999999 1e-999999999999999999999 5e-324 2.5e-324 2.4703282292062327e-324 \
        2.4703282292062328e-324 2.2250738585072011e-308 2.2250738585072014e-308 1.7976931348623157e308 \
        1.7976931348623158e308 1.797693134862315808e308 1.7976931348623159e308 9007199254740993 9007199254740992.5 \
        9007199254740993.00000000000000000000000000000001 0.1 1.0000000000000001110223024625156540423631668090820312500 \
        1.00000000000000011102230246251565404236316680908203125000000001 123456789012345678901234567890 8.5e22 1e23";
    for text in forms.split_whitespace().chain(["", " ", " 1", "1 ", "−1", "１", "1e ", "e5", "+", "-"]) {
        expect_the_same(text);
    }
    let long = "9".repeat(3000);
    for text in [format!("0.{long}"), long.clone(), format!("{long}e-3000"), format!("0.{}1", "0".repeat(400))] {
        expect_the_same(&text);
    }
    // Half of the smallest number exactly, and a hair beyond.
    let smallest = format!("{:.1074}", f64::from_bits(1));
    let half = format!("0.{}", halved(&smallest[2..]));
    expect_the_same(&half);
    expect_the_same(&format!("{half}1"));
}

/// Divides a fraction by two, digit by digit as on paper.
fn halved(fraction: &str) -> String {
    let mut rest = 0;
    let halve = |digit: u8| {
        let number = rest * 10 + digit - b'0';
        rest = number % 2;
        char::from(b'0' + number / 2)
    };
    fraction.bytes().chain([b'0']).map(halve).collect()
}

/// A number in all its digits, and with a digit more: far beyond what tells it from its neighbours.
fn in_full(value: f64) -> [String; 2] {
    let text = format!("{value:.1100}");
    [format!("{text}1"), text]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_number_reads_back(bits in any::<u64>(), digits in 0_usize..30) {
        let value = f64::from_bits(bits);
        expect_the_same(&format!("{value:?}"));
        expect_the_same(&format!("{value}"));
        expect_the_same(&format!("{value:.digits$e}"));
    }

    #[test]
    fn numbers_of_a_page_read_back(value in -1e7..1e7_f64, digits in 0_usize..20) {
        expect_the_same(&format!("{value:.digits$}"));
        expect_the_same(&format!("{value:.digits$e}"));
    }

    #[test]
    fn middles_fall_to_the_same_side(mantissa in 1_u64..(1 << 53), power in 0_u32..70, digits in 17_usize..60) {
        // Exact in whole numbers: the middle between two neighbours, and one more or less in a late digit.
        let middle = (u128::from(mantissa) * 2 + 1) << power;
        for text in [middle.to_string(), (middle + 1).to_string(), (middle - 1).to_string()] {
            expect_the_same(&text);
            expect_the_same(&format!("{text}e-{digits}"));
        }
    }

    #[test]
    fn any_text_is_read_or_refused_alike(text in "[-+]?[0-9]{0,30}[.]?[0-9]{0,30}([eE][-+]?[0-9]{0,4})?") {
        expect_the_same(&text);
    }

    #[test]
    fn any_characters_are_read_or_refused_alike(text in "[-+.0-9eEinfaty ]{0,12}", bits in any::<u64>()) {
        expect_the_same(&text);
        for text in in_full(f64::from_bits(bits)) {
            expect_the_same(&text);
        }
    }
}
