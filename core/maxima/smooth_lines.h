// The smooth maximum of straight lines a_i x + b_i as a function of x: ACON with any number of lines and offsets.
#pragma once

#include <span>
#include <vector>

namespace acti {

// Of equal size, at least 1; finite.
struct Lines {
    std::vector<double> a; // slopes
    std::vector<double> b; // offsets

    bool operator==(const Lines&) const = default;
};

// A function of x made of lines, its derivatives in x, and its gradient to every slope and offset.
struct LinesSample {
    double f = 0;
    double f1 = 0;
    double f2 = 0;
    std::vector<double> dA;
    std::vector<double> dB;
    double dBeta = 0; // 0 where there is no beta

    bool operator==(const LinesSample&) const = default;
};

// S_beta(a_1 x + b_1, ...), finite beta. The lines are not rounded before they are weighed, so that all results are
// within 1 ulp; beside a zero of f' or f'' the absolute error is 2^-110 of the terms that cancel there. x = +-inf: the
// limits. NaN in x: all NaN.
LinesSample smoothLines(const Lines& lines, double beta, double x);

} // namespace acti
