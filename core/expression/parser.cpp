#include "core/expression/parser.h"

#include "core/base/text.h"
#include "core/expression/tokens.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>

namespace acti {
namespace {

// Printed trees of the greatest depth must read back: a level can take a pair of parentheses and a sign.
constexpr std::size_t kMaxNesting = 2 * kMaxFormulaDepth + 8;

struct Arguments {
    std::vector<Expression> positional;
    std::vector<std::pair<Token, Expression>> named;
};

// Recursive descent. After the first error the rest of the text is skipped, so that every loop ends by itself.
class Parser {
public:
    Parser(std::string_view text, std::vector<Token> tokens, const FormulaLibrary& library)
        : m_text(text), m_tokens(std::move(tokens)), m_library(library) {}

    Result<Formula> run() {
        while (here().kind == Token::Kind::Name && after().is("="))
            declaration();
        Expression body = number(ternary());
        if (here().kind != Token::Kind::End)
            fail("an operator or the end is expected, not " + described(here()));
        if (m_error)
            return *m_error;
        return Formula{std::move(m_params), std::move(body)};
    }

private:
    const Token& here() const { return m_tokens[m_next]; }
    const Token& after() const { return m_tokens[std::min(m_next + 1, m_tokens.size() - 1)]; }
    Token take() {
        const Token token = here();
        m_next = std::min(m_next + 1, m_tokens.size() - 1);
        return token;
    }
    bool accept(std::string_view sign) {
        const bool isThere = here().is(sign);
        if (isThere)
            take();
        return isThere;
    }
    void expect(std::string_view sign) {
        if (!accept(sign))
            fail("\"" + std::string(sign) + "\" is expected, not " + described(here()));
    }

    static std::string described(const Token& token) {
        return token.kind == Token::Kind::End ? "the end" : "\"" + std::string(token.text) + "\"";
    }
    void fail(const std::string& what) { fail(here(), ErrorCode::Malformed, what); }
    void fail(const Token& token, ErrorCode code, const std::string& what) {
        if (!m_error)
            m_error = Error{code, what, columnText(m_text, token.offset)};
        m_next = m_tokens.size() - 1;
    }

    // name = initial [in [min, max]] ;
    void declaration() {
        const Token name = take();
        take();
        if (std::ranges::find(m_params, name.text, &FormulaParameter::name) != m_params.end())
            return fail(name, ErrorCode::Malformed, std::string(name.text) + " is declared twice");
        const Token place = here();
        const double initial = signedNumber();
        const double reach = std::fabs(initial) > 5 ? 2 * std::fabs(initial) : 5;
        FormulaParameter param{std::string(name.text), initial, -reach, reach};
        if (here().kind == Token::Kind::Name && here().text == "in") {
            take();
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
        expect(";");
        if (!m_error && isReserved(name.text))
            return fail(name, ErrorCode::Malformed, std::string(name.text) + " cannot be a parameter");
        if (!m_error)
            addParameter(name, param);
    }

    double signedNumber() {
        const bool isNegative = accept("-");
        if (here().kind != Token::Kind::Number) {
            fail("a number is expected, not " + described(here()));
            return 0;
        }
        const auto value = static_cast<double>(take().value);
        return isNegative ? -value : value;
    }

    static bool isReserved(std::string_view name) {
        return name == "x" || name == "pi" || name == "e" || name == "min" || name == "max" || findFunction(name);
    }

    // As in threshold(x, threshold, value).
    bool isParameterSomewhere(std::string_view name) const {
        return std::ranges::any_of(m_library, [&](const auto& one) {
            return std::ranges::find(one.second.params, name, &FormulaParameter::name) != one.second.params.end();
        });
    }

    std::size_t addParameter(const Token& place, FormulaParameter param) {
        if (m_params.size() == kMaxFormulaParams) {
            fail(place, ErrorCode::TooLarge,
                 param.name + " would be parameter " + std::to_string(kMaxFormulaParams + 1) +
                     "; a formula has at most " + std::to_string(kMaxFormulaParams));
            return 0;
        }
        m_params.push_back(std::move(param));
        return m_params.size() - 1;
    }

    // condition ? a : b
    Expression ternary() {
        if (++m_nesting > kMaxNesting) {
            fail(here(), ErrorCode::TooLarge, "the formula is nested too deeply");
            return Expression::variable();
        }
        Expression condition = either();
        if (here().is("?")) {
            const Token sign = take();
            if (!condition.isMask())
                fail(sign, ErrorCode::Malformed, "a comparison is expected before \"?\"");
            Expression yes = number(ternary());
            expect(":");
            Expression no = number(ternary());
            condition = made(sign, Op::Select, {condition, yes, no});
        }
        --m_nesting;
        return condition;
    }

    Expression either() {
        Expression left = both();
        while (here().is("||"))
            left = joined(Op::Or, left, &Parser::both);
        return left;
    }
    Expression both() {
        Expression left = comparison();
        while (here().is("&&"))
            left = joined(Op::And, left, &Parser::comparison);
        return left;
    }
    Expression joined(Op op, const Expression& left, Expression (Parser::*next)()) {
        const Token sign = take();
        const Expression right = (this->*next)();
        if (!left.isMask() || !right.isMask()) {
            fail(sign, ErrorCode::Malformed,
                 "a comparison is expected on both sides of \"" + std::string(sign.text) + "\"");
            return left;
        }
        return made(sign, op, {left, right});
    }

    static std::optional<Op> comparisonOf(const Token& token) {
        for (const Op op : {Op::Less, Op::LessEqual, Op::Greater, Op::GreaterEqual, Op::Equal, Op::NotEqual})
            if (token.is(kComparisons[static_cast<std::size_t>(op) - static_cast<std::size_t>(Op::Less)]))
                return op;
        return std::nullopt;
    }
    Expression comparison() {
        Expression left = sum();
        const auto op = comparisonOf(here());
        if (!op)
            return left;
        const Token sign = take();
        Expression right = sum();
        if (comparisonOf(here()))
            fail("comparisons do not follow each other; write a < b && b < c");
        return made(sign, *op, {number(left), number(right)});
    }

    Expression sum() {
        Expression left = product();
        while (here().is("+") || here().is("-"))
            left = binary(here().is("+") ? Op::Add : Op::Subtract, left, &Parser::product);
        return left;
    }
    Expression product() {
        Expression left = sign();
        while (here().is("*") || here().is("/"))
            left = binary(here().is("*") ? Op::Multiply : Op::Divide, left, &Parser::sign);
        return left;
    }
    Expression binary(Op op, const Expression& left, Expression (Parser::*next)()) {
        const Token token = take();
        const Expression right = (this->*next)();
        return made(token, op, {number(left), number(right)});
    }

    Expression sign() {
        if (!here().is("-") && !here().is("+"))
            return power();
        const Token token = take();
        if (++m_nesting > kMaxNesting) {
            fail(token, ErrorCode::TooLarge, "the formula is nested too deeply");
            return Expression::variable();
        }
        const Expression inner = number(sign());
        --m_nesting;
        return token.is("-") ? made(token, Op::Negate, {inner}) : inner;
    }

    Expression power() {
        Expression base = primary();
        if (!here().is("^"))
            return base;
        const Token token = take();
        if (++m_nesting > kMaxNesting) {
            fail(token, ErrorCode::TooLarge, "the formula is nested too deeply");
            return base;
        }
        const Expression exponent = sign();
        --m_nesting;
        return made(token, Op::Power, {number(base), number(exponent)});
    }

    Expression primary() {
        const Token token = here();
        if (token.kind == Token::Kind::Number) {
            take();
            return Expression::constant(token.value);
        }
        if (token.kind == Token::Kind::Name) {
            take();
            return here().is("(") ? call(token) : named(token);
        }
        if (accept("(")) {
            Expression inner = ternary();
            expect(")");
            return inner;
        }
        fail("a number, a name or \"(\" is expected, not " + described(token));
        return Expression::variable();
    }

    Expression named(const Token& token) {
        const std::string_view name = token.text;
        if (name == "x")
            return Expression::variable();
        if (name == "pi")
            return Expression::constant(std::numbers::pi_v<long double>);
        if (name == "e")
            return Expression::constant(std::numbers::e_v<long double>);
        if (isReserved(name)) {
            fail(token, ErrorCode::Malformed,
                 std::string(name) + " is a function: \"(\" is expected after it, not " + described(here()));
            return Expression::variable();
        }
        const auto known = std::ranges::find(m_params, name, &FormulaParameter::name);
        if (known == m_params.end() && m_library.contains(name) && !isParameterSomewhere(name)) {
            fail(token, ErrorCode::Malformed,
                 std::string(name) + " is an activation: write " + std::string(name) +
                     "(x), or declare a parameter of that name");
            return Expression::variable();
        }
        const std::size_t index = known != m_params.end() ? static_cast<std::size_t>(known - m_params.begin())
                                                          : addParameter(token, {.name = std::string(name)});
        return Expression::parameter(index);
    }

    Arguments arguments() {
        Arguments all;
        expect("(");
        do {
            if (here().kind == Token::Kind::Name && after().is("=")) {
                const Token name = take();
                take();
                all.named.emplace_back(name, number(ternary()));
            } else if (all.named.empty())
                all.positional.push_back(number(ternary()));
            else
                fail("an argument with a name is expected after one with a name");
        } while (accept(","));
        expect(")");
        return all;
    }

    Expression call(const Token& name) {
        const Arguments given = arguments();
        if (m_error)
            return Expression::variable();
        const std::size_t count = given.positional.size();
        if (name.text == "min" || name.text == "max") {
            if (count < 2 || !given.named.empty())
                fail(name, ErrorCode::Malformed, std::string(name.text) + " takes two or more arguments");
            Expression all = given.positional.front();
            for (std::size_t i = 1; i < count; ++i)
                all = made(name, name.text == "min" ? Op::Min : Op::Max, {all, given.positional[i]});
            return all;
        }
        const auto function = findFunction(name.text);
        if (function && count == 1 && given.named.empty())
            return checked(name, Expression::call(*function, given.positional[0]));
        const auto known = m_library.find(name.text);
        if (known != m_library.end())
            return inlined(name, known->second, given);
        if (function)
            fail(name, ErrorCode::Malformed, std::string(name.text) + " takes one argument");
        else
            failUnknown(name);
        return Expression::variable();
    }

    void failUnknown(const Token& name) {
        std::vector<std::string> known{"min", "max"};
        for (const FunctionNames& row : kFunctions)
            known.emplace_back(row.name);
        for (const auto& [id, ignored] : m_library)
            known.push_back(id);
        const std::string near = nearest(name.text, known);
        fail(name, ErrorCode::NotFound,
             "there is no function " + std::string(name.text) +
                 (near.empty() ? "; a product needs a *" : "; did you mean " + near + "?"));
    }

    Expression inlined(const Token& name, const Formula& callee, const Arguments& given) {
        const std::size_t count = given.positional.size();
        const std::size_t most = callee.params.size() + 1;
        if (count == 0 || count > most) {
            const std::string limits = most == 1 ? "one argument" : "one to " + std::to_string(most) + " arguments";
            fail(name, ErrorCode::Malformed, std::string(name.text) + " takes " + limits + ", x first");
            return Expression::variable();
        }
        std::vector<Expression> params;
        for (std::size_t i = 0; i < callee.params.size(); ++i)
            params.push_back(i + 1 < count ? given.positional[i + 1] : Expression::constant(callee.params[i].initial));
        std::set<std::string_view> isSet;
        for (const auto& [token, value] : given.named) {
            const auto param = std::ranges::find(callee.params, token.text, &FormulaParameter::name);
            const auto index = static_cast<std::size_t>(param - callee.params.begin());
            const std::string text(token.text);
            if (param == callee.params.end()) {
                fail(token, ErrorCode::NotFound, std::string(name.text) + " has no parameter " + text);
                return Expression::variable();
            }
            if (index + 1 < count || !isSet.insert(token.text).second) {
                fail(token, ErrorCode::Malformed, text + " of " + std::string(name.text) + " is given twice");
                return Expression::variable();
            }
            params[index] = value;
        }
        return checked(name, substitute(callee.body, given.positional[0], params));
    }

    // A comparison as a number.
    Expression number(const Expression& expression) {
        if (!expression.isMask())
            return expression;
        return made(here(), Op::Select, {expression, Expression::constant(1), Expression::constant(0)});
    }
    Expression made(const Token& place, Op op, std::vector<Expression> operands) {
        return m_error ? Expression::variable() : checked(place, Expression::of(op, std::move(operands)));
    }
    Expression checked(const Token& place, Expression expression) {
        if (expression.depth() <= kMaxFormulaDepth && expression.size() <= kMaxFormulaSize)
            return expression;
        fail(place, ErrorCode::TooLarge, "the formula is too large from here on");
        return Expression::variable();
    }

    static constexpr std::string_view kComparisons[] = {"<", "<=", ">", ">=", "==", "!="};

    std::string_view m_text;
    std::vector<Token> m_tokens;
    const FormulaLibrary& m_library;
    std::size_t m_next = 0;
    std::size_t m_nesting = 0;
    std::vector<FormulaParameter> m_params;
    std::optional<Error> m_error;
};

} // namespace

Result<Formula> parseFormula(std::string_view text, const FormulaLibrary& library) {
    if (text.size() > kMaxFormulaLength)
        return Error{ErrorCode::TooLarge, "a formula has at most " + std::to_string(kMaxFormulaLength) + " characters",
                     columnText(text, kMaxFormulaLength)};
    auto tokens = tokenize(text);
    if (!tokens)
        return tokens.error();
    return Parser(text, std::move(*tokens), library).run();
}

} // namespace acti
