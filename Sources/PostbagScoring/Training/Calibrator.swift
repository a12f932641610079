import Foundation

/// Fits what turns a model's outputs into probabilities, label by label (Platt 1999).
///
/// Scores then mean the same after a model is trained anew.
struct Calibrator {
    /// An output with the target that it stands beside, and how much it counts.
    struct Example: Sendable {
        var output: Float
        var target: Float
        var weight: Float
    }

    /// The slope and intercept of the log-odds that lose least, by Newton's method.
    ///
    /// Too few examples of either kind leave the output as it is, but for its share of breaches.
    static func fit(_ examples: [Example]) -> (slope: Float, intercept: Float) {
        let positive = examples.reduce(0.0) { $0 + Double($1.target * $1.weight) }
        let negative = examples.reduce(0.0) { $0 + Double((1 - $1.target) * $1.weight) }
        guard positive > 5, negative > 5 else { return (1, 0) }
        var slope = 1.0
        var intercept = 0.0
        for _ in 0..<60 {
            let (gradient, curve) = derivatives(examples, slope, intercept)
            let determinant = curve.0 * curve.2 - curve.1 * curve.1
            guard determinant > 1e-12 else { break }
            let slopeStep = (curve.2 * gradient.0 - curve.1 * gradient.1) / determinant
            let interceptStep = (curve.0 * gradient.1 - curve.1 * gradient.0) / determinant
            slope -= min(max(slopeStep, -1), 1)
            intercept -= min(max(interceptStep, -2), 2)
            if abs(slopeStep) + abs(interceptStep) < 1e-7 { break }
        }
        return (Float(max(slope, 0.05)), Float(intercept))
    }

    private static func derivatives(
        _ examples: [Example],
        _ slope: Double,
        _ intercept: Double
    ) -> (gradient: (Double, Double), curve: (Double, Double, Double)) {
        var gradient = (1e-4 * (slope - 1), 0.0)
        var curve = (1e-4, 0.0, 1e-9)
        for example in examples {
            let output = Double(example.output)
            let found = 1 / (1 + exp(-(slope * output + intercept)))
            let error = (found - Double(example.target)) * Double(example.weight)
            let bend = found * (1 - found) * Double(example.weight)
            gradient.0 += error * output
            gradient.1 += error
            curve.0 += bend * output * output
            curve.1 += bend * output
            curve.2 += bend
        }
        return (gradient, curve)
    }
}
