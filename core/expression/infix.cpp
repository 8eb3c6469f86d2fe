#include "core/expression/infix.h"

namespace acti {

std::string bound(const PrintedText& printed, Binding least, std::string_view open, std::string_view close) {
    if (printed.binding >= least)
        return printed.text;
    return std::string(open).append(printed.text).append(close);
}

std::string boundBehind(const PrintedText& printed, Binding least, std::string_view open, std::string_view close) {
    return printed.text.starts_with('-') ? bound({printed.text, kTernary}, kPrimary, open, close)
                                         : bound(printed, least, open, close);
}

Binding bindingOf(Op op) {
    switch (op) {
    case Op::Select:
        return kTernary;
    case Op::Or:
        return kOr;
    case Op::And:
        return kAnd;
    case Op::Add:
    case Op::Subtract:
        return kSum;
    case Op::Multiply:
    case Op::Divide:
        return kProduct;
    case Op::Negate:
        return kSign;
    case Op::Power:
        return kPower;
    default:
        return isMask(op) ? kComparison : kPrimary;
    }
}

std::string_view signOf(Op op) {
    switch (op) {
    case Op::Add:
        return " + ";
    case Op::Subtract:
        return " - ";
    case Op::Multiply:
        return " * ";
    case Op::Divide:
        return " / ";
    case Op::Less:
        return " < ";
    case Op::LessEqual:
        return " <= ";
    case Op::Greater:
        return " > ";
    case Op::GreaterEqual:
        return " >= ";
    case Op::Equal:
        return " == ";
    case Op::NotEqual:
        return " != ";
    case Op::And:
        return " && ";
    case Op::Or:
        return " || ";
    default:
        return {};
    }
}

PrintedText infix(Op op, const PrintedText& a, const PrintedText& b) {
    const Binding binding = bindingOf(op);
    // Operators of one strength go from left to right, but comparisons do not follow each other.
    const Binding left = binding == kComparison ? kSum : binding;
    const auto right = static_cast<Binding>(binding + 1);
    return {bound(a, left).append(signOf(op)).append(boundBehind(b, right)), binding};
}

std::string filled(std::string_view text, std::string_view argument) {
    std::string all;
    for (const char c : text)
        c == '@' ? all.append(argument) : all.append(1, c);
    return all;
}

} // namespace acti
