//! Curves on two logarithmic axes, where what grows linearly is a straight line of slope 1.

use std::fmt::Write as _;

/// A name and its points.
pub type Curve = (&'static str, Vec<(f64, f64)>);

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
/// Left, right, top, bottom.
const MARGIN: [f64; 4] = [64.0, 24.0, 40.0, 48.0];
/// Dark enough on white, told apart without seeing red or green.
const COLOURS: [&str; 3] = ["#0b5fa5", "#b35806", "#542788"];

/// An SVG of the curves; each point is marked, and the fit is drawn through them.
pub fn draw(title: &str, x: &str, y: &str, curves: &[Curve]) -> String {
    let points = || curves.iter().flat_map(|(_, points)| points.iter().copied());
    let decades = |get: fn((f64, f64)) -> f64| {
        let logs = points().map(get).filter(|v| *v > 0.0).map(f64::log10);
        let (low, high) = logs.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
        if low > high { (0.0, 1.0) } else { (low.floor(), high.ceil().max(low.floor() + 1.0)) }
    };
    let (across, up) = (decades(|p| p.0), decades(|p| p.1));
    let [left, right, top, bottom] = MARGIN;
    let at_x = |v: f64| left + (v.log10() - across.0) / (across.1 - across.0) * (WIDTH - left - right);
    let at_y = |v: f64| HEIGHT - bottom - (v.log10() - up.0) / (up.1 - up.0) * (HEIGHT - top - bottom);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>{title}</title>\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
         <text x=\"{left}\" y=\"24\" font-size=\"15\">{title}</text>\n"
    );
    for power in across.0 as i32..=across.1 as i32 {
        let at = at_x(10f64.powi(power));
        let _ = writeln!(
            out,
            "<path d=\"M{at:.1} {top}V{:.1}\" stroke=\"#ddd\"/><text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            HEIGHT - bottom,
            HEIGHT - bottom + 18.0,
            number(power)
        );
    }
    for power in up.0 as i32..=up.1 as i32 {
        let at = at_y(10f64.powi(power));
        let _ = writeln!(
            out,
            "<path d=\"M{left} {at:.1}H{:.1}\" stroke=\"#ddd\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            WIDTH - right,
            left - 6.0,
            at + 4.0,
            number(power)
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{x}</text><text x=\"16\" y=\"{:.1}\" text-anchor=\"middle\" \
         transform=\"rotate(-90 16 {:.1})\">{y}</text>",
        (WIDTH + left) / 2.0,
        HEIGHT - 8.0,
        HEIGHT / 2.0,
        HEIGHT / 2.0
    );
    for (number, ((name, points), colour)) in curves.iter().zip(COLOURS).enumerate() {
        for &(a, b) in points {
            let _ = writeln!(
                out,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4\" fill=\"{colour}\"/>",
                at_x(a),
                at_y(b)
            );
        }
        if let (Some((slope, level)), Some(first), Some(last)) = (fit(points), points.first(), points.last())
        {
            let on = |a: f64| at_y(10f64.powf(level) * a.powf(slope));
            let (from, to) = (first.0, last.0);
            let _ = writeln!(
                out,
                "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"{colour}\" stroke-width=\"1.5\"/>",
                at_x(from),
                on(from),
                at_x(to),
                on(to)
            );
        }
        let row = top + 18.0 + 18.0 * number as f64;
        let _ =
            writeln!(out, "<text x=\"{:.1}\" y=\"{row:.1}\" fill=\"{colour}\">● {name}</text>", left + 12.0);
    }
    out + "</svg>\n"
}

fn number(power: i32) -> String {
    if (0..=6).contains(&power) {
        10u64.pow(power as u32).to_string()
    } else {
        format!("{}", 10f64.powi(power))
    }
}

/// Slope and level of the straight line through the logarithms; none of fewer than two points.
pub fn fit(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    let logs: Vec<(f64, f64)> =
        points.iter().filter(|p| p.0 > 0.0 && p.1 > 0.0).map(|p| (p.0.log10(), p.1.log10())).collect();
    let count = logs.len() as f64;
    let mean = |get: fn(&(f64, f64)) -> f64| logs.iter().map(get).sum::<f64>() / count;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let spread: f64 = logs.iter().map(|p| (p.0 - x).powi(2)).sum();
    let slope = logs.iter().map(|p| (p.0 - x) * (p.1 - y)).sum::<f64>() / spread;
    (logs.len() > 1 && spread > 0.0).then_some((slope, y - slope * x))
}

/// The fits in words: 1 is linear.
pub fn fits(curves: &[Curve], of: &str) -> String {
    let each = curves.iter().filter_map(|(name, points)| {
        Some(format!("{name}: seconds grow with the {of} to the power of {:.3}", fit(points)?.0))
    });
    format!("Fit over the logarithms, 1 is linear: {}.\n", each.collect::<Vec<_>>().join("; "))
}

#[cfg(test)]
mod tests {
    use super::{draw, fit};

    #[test]
    fn what_grows_linearly_has_slope_one_and_what_grows_with_the_square_two() {
        let line: Vec<(f64, f64)> = [50.0, 500.0, 5_000.0].map(|x| (x, x / 7_000.0)).to_vec();
        let square: Vec<(f64, f64)> = line.iter().map(|p| (p.0, p.0 * p.0)).collect();
        assert!((fit(&line).expect("a fit").0 - 1.0).abs() < 1e-9);
        assert!((fit(&square).expect("a fit").0 - 2.0).abs() < 1e-9);
        assert_eq!(fit(&line[..1]), None);
        let picture = draw("Title", "words", "seconds", &[("default", line)]);
        assert_eq!(picture.matches("<circle").count(), 3);
        assert!(!picture.contains("NaN"), "{picture}");
    }
}
