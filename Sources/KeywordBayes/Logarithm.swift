import Foundation

/// Natural logarithm that leaves no infinity behind where smoothing is zero.
func logarithm(_ value: Double) -> Double { log(max(value, 1e-300)) }
