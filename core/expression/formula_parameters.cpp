// Parameters: their declarations before a formula, and their values behind it.
#include "core/expression/formula_reader.h"
#include "core/expression/functions.h"

#include <algorithm>
#include <cmath>

namespace acti {

// Where the formula is over: closing braces, a full stop, and values of parameters, "where α = 0.1".
void FormulaReader::trailing() {
    while (!m_error && !isAtEnd()) {
        if (passesRestOfClass())
            return;
        const bool isValueOfParameter = here().isName() && ahead(1).is("=");
        if (accept(";") || accept("}") || accept(".") || acceptWord("where") || acceptWord("with") || acceptWord("and"))
            continue;
        if (here().is(",") && (ahead(1).kind == Token::Kind::End || (ahead(1).isName() && ahead(2).is("=")) ||
                               ahead(1).isWord("where") || ahead(1).isWord("with"))) {
            take();
            continue;
        }
        if (!isValueOfParameter)
            return;
        const Token name = take();
        take();
        const double initial = signedNumber();
        const auto known = std::ranges::find(m_params, name.text, &FormulaParameter::name);
        if (known == m_params.end())
            return fail(name, ErrorCode::NotFound, name.text + " does not occur in the formula");
        *known = parameterAt(name.text, initial);
    }
}

// a = 2; and a = 2 in [0, 4]; but neither y = 2 alone nor y = 2 * x.
bool FormulaReader::isDeclaration() const {
    if (!here().isName() || !ahead(1).is("="))
        return false;
    const std::size_t at = ahead(2).is("-") || ahead(2).is("+") ? 3 : 2;
    if (ahead(at).kind != Token::Kind::Number)
        return false;
    const Token& behind = ahead(at + 1);
    const bool isEnd = behind.kind == Token::Kind::End || (behind.is(";") && ahead(at + 2).kind == Token::Kind::End);
    return !isEnd && (behind.is(";") || behind.is(",") || behind.isWord("in") || behind.startsLine);
}

// name = initial [in [min, max]] ;
void FormulaReader::declaration() {
    const Token name = take();
    take();
    if (std::ranges::find(m_params, name.text, &FormulaParameter::name) != m_params.end())
        return fail(name, ErrorCode::Malformed, name.text + " is declared twice");
    const Token place = here();
    const double initial = signedNumber();
    FormulaParameter param = parameterAt(name.text, initial);
    if (acceptWord("in")) {
        expect("[");
        param.min = signedNumber();
        expect(",");
        param.max = signedNumber();
        expect("]");
        if (!m_error && !(param.min < param.max))
            return fail(place, ErrorCode::OutOfRange, "the range of " + param.name + " is empty");
        if (!m_error && (initial < param.min || initial > param.max))
            return fail(place, ErrorCode::OutOfRange, param.name + " begins outside its range");
    }
    if (!here().startsLine)
        expect(";");
    if (!m_error && isReserved(name.text))
        return fail(name, ErrorCode::Malformed, name.text + " cannot be a parameter");
    if (!m_error)
        addParameter(name, param);
}

FormulaParameter FormulaReader::parameterAt(std::string name, double initial) {
    const double reach = std::fabs(initial) > 5 ? 2 * std::fabs(initial) : 5;
    return {std::move(name), initial, -reach, reach};
}

double FormulaReader::signedNumber() {
    const bool isNegative = accept("-");
    if (!isNegative)
        accept("+");
    if (here().kind != Token::Kind::Number) {
        fail("a number is expected, not " + described(here()));
        return 0;
    }
    const auto value = static_cast<double>(take().value);
    return isNegative ? -value : value;
}

bool FormulaReader::isReserved(std::string_view name) const {
    return name == "x" || name == m_variable || name == "pi" || name == "e" || name == "min" || name == "max" ||
           findFunction(name);
}

std::size_t FormulaReader::addParameter(const Token& place, FormulaParameter param) {
    if (m_params.size() == kMaxFormulaParams) {
        fail(place, ErrorCode::TooLarge,
             param.name + " would be parameter " + std::to_string(kMaxFormulaParams + 1) + "; a formula has at most " +
                 std::to_string(kMaxFormulaParams));
        return 0;
    }
    m_params.push_back(std::move(param));
    return m_params.size() - 1;
}

} // namespace acti
