//! Memory against time, both from nought.

use std::fmt::Write as _;

use super::Curve;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 320.0;
const MARGIN: f64 = 56.0;

/// An SVG of megabytes over minutes.
pub fn draw(title: &str, curve: &Curve) -> String {
    let minutes = curve.last().map_or(1.0, |p| p.0 / 60.0).ceil();
    let top = (super::most(curve) / 100.0).ceil().max(1.0) * 100.0;
    let x = |seconds: f64| MARGIN + seconds / 60.0 / minutes * (WIDTH - 2.0 * MARGIN);
    let y = |held: f64| HEIGHT - MARGIN - held / top * (HEIGHT - 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\">\n\
         <title>{title}</title>\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
         <text x=\"{MARGIN}\" y=\"28\" font-size=\"15\">{title}</text>\n"
    );
    for part in 0..=4 {
        let share = f64::from(part) / 4.0;
        let (across, up) = (x(share * minutes * 60.0), y(share * top));
        let _ = writeln!(
            out,
            "<path d=\"M{MARGIN} {up:.1}H{:.1}\" stroke=\"#ddd\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{:.0}</text>\
             <text x=\"{across:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{:.0}</text>",
            WIDTH - MARGIN,
            MARGIN - 6.0,
            up + 4.0,
            share * top,
            HEIGHT - MARGIN + 18.0,
            share * minutes
        );
    }
    let path: Vec<String> = curve.iter().map(|&(s, held)| format!("{:.1} {:.1}", x(s), y(held))).collect();
    let _ = writeln!(
        out,
        "<path d=\"M{}\" fill=\"none\" stroke=\"#0b5fa5\" stroke-width=\"1.5\"/>\n\
         <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">minutes</text><text x=\"{MARGIN}\" y=\"48\">MB</text>",
        path.join("L"),
        WIDTH / 2.0,
        HEIGHT - 12.0
    );
    out + "</svg>\n"
}
