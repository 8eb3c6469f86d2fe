// The grammar of docs/formulas.md by recursive descent. After the first error the rest of the text is skipped, so that
// every loop ends by itself.
#pragma once

#include "core/expression/parser.h"
#include "core/expression/tape.h"
#include "core/expression/tokens.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace acti {

struct BuiltInCall;

class FormulaReader {
public:
    FormulaReader(std::string_view text, std::vector<Token> tokens, const FormulaLibrary& library)
        : m_text(text), m_tokens(std::move(tokens)), m_library(library) {}

    Result<ReadFormula> run();

private:
    // A name before arguments, with the libraries it was taken from: "torch.nn".
    struct Callee {
        Token token;
        std::string libraries;
        bool isOf(std::string_view library) const { return libraries.find(library) != std::string::npos; }
    };
    struct Arguments {
        std::vector<Expression> positional; // masks too
        bool isFirstNamedX = false;         // the first of them came as x = ...
        std::vector<std::pair<Token, Expression>> named;
        std::string approximate; // gelu's
        std::size_t tightCommas = 0, looseCommas = 0;
        std::optional<Token> tightComma;
    };
    struct Case {
        Expression value;
        std::optional<Expression> condition;
    };
    // One level of nesting; beyond the limit the reading fails.
    class Level {
    public:
        explicit Level(FormulaReader& reader) : m_reader(reader) { m_reader.enter(); }
        ~Level() { --m_reader.m_nesting; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        FormulaReader& m_reader;
    };

    // formula_reader.cpp: tokens and errors
    const Token& here() const { return m_tokens[m_next]; }
    const Token& ahead(std::size_t by) const { return m_tokens[std::min(m_next + by, m_tokens.size() - 1)]; }
    bool isAtEnd() const { return here().kind == Token::Kind::End; }
    Token take();
    bool accept(std::string_view sign);
    bool acceptWord(std::string_view word);
    void expect(std::string_view sign);
    std::string described(const Token& token) const;
    void fail(const std::string& what) { fail(here(), ErrorCode::Malformed, what); }
    void fail(const Token& token, ErrorCode code, const std::string& what);
    bool failsForDecimalComma();
    void remark(const Token& token, std::string form, std::vector<std::string> words = {});
    void enter();
    Expression nothing() const { return Expression::variable(); }

    // formula_statements.cpp: definitions, branches, both sides of =
    Expression program();
    Expression statements();
    std::optional<Expression> statement();
    std::optional<Expression> assignment();
    Expression conditionalBlock();
    Expression block();
    Expression sameOnBothSides(const Expression& left);

    // formula_heads.cpp: f(x) =, def f(x):, lambda x:
    bool passesFunctionHeader();
    bool passesDef();
    bool passesTypedHead();
    bool passesArrow();
    bool passesEquation();
    void passParameters(std::string_view close);
    void addOfHead(const Token& token, const FormulaParameter& param, bool isFirst);
    void passType();
    void passQualifiers();

    // formula_classes.cpp: class Swish(nn.Module) with its __init__
    bool passesClass();
    bool passesInitialiser();
    void passSettings();
    void passSetting();
    void passStatement();
    void keepSetting(const Token& name);
    bool passesRestOfClass();

    // formula_parameters.cpp
    void trailing();
    bool isDeclaration() const;
    void declaration();
    double signedNumber();
    static FormulaParameter parameterAt(std::string name, double initial); // with its range
    std::size_t addParameter(const Token& place, FormulaParameter param);
    bool isReserved(std::string_view name) const;

    // formula_operators.cpp: from ?: down to a sign
    Expression ternary();
    Expression either();
    Expression both();
    Expression negation();
    Expression joined(Op op, const Expression& left, std::size_t signs, Expression (FormulaReader::*next)());
    Expression comparison();
    std::optional<Op> comparisonHere() const;
    Expression sum();
    Expression product();
    bool isRemainderHere() const;
    Expression remainderBy(const Expression& left);
    std::size_t commasBehind(std::size_t open) const;
    bool startsFactor() const;
    Expression binary(Op op, const Expression& left, Expression (FormulaReader::*next)());
    Expression sign();
    Expression number(const Expression& expression);
    Expression made(const Token& place, Op op, std::vector<Expression> operands);
    Expression checked(const Token& place, Expression expression);

    // formula_trials.cpp: cases and powers, which are tried out
    Expression pieces(const Expression& first);
    Expression ofCases(const Token& place, const std::vector<Case>& cases);
    std::optional<std::vector<TapePoint>> triedOut(const Expression& body, std::span<const double> xs);
    Expression power();
    Expression raisedTo(const Expression& base, const Token& place, bool isEuler);
    void remarkOnPower(const Token& place, const Expression& base, const Expression& exponent);

    // formula_factors.cpp
    Expression postfix();
    Expression primary();
    Expression enclosed(std::string_view close);
    Expression grouped();
    Expression braces();
    Expression bars();
    Expression rounded(std::string_view close, Function function);
    Expression texArgument();
    Expression fraction();
    Expression root();
    Expression cases();
    Expression lambda();
    bool isLambdaHere() const;

    // formula_lists.cpp: np.select, np.piecewise, and 1 with a condition
    bool isListCall(const Callee& callee) const;
    Expression selected(const Callee& callee);
    std::vector<Expression> list(const Expression& x);
    Expression listItem(const Expression& x);
    Expression indicator();

    // formula_names.cpp
    Expression nameFactor();
    Expression named(const Token& token);
    Expression calledModule(const Callee& callee, const Token& module);
    Expression ofSetting(const Token& token, const FormulaParameter& setting);
    bool isValue(std::string_view name) const;
    bool isParameterSomewhere(std::string_view name) const;
    std::string refusalOf(const std::string& name) const;
    void remarkOnName(const Token& token);

    // formula_calls.cpp
    bool isCall(const Token& name) const;
    Expression call(const Callee& callee, std::optional<Expression> self);
    Expression withoutParentheses(const Callee& callee);
    std::string functionMeant(const Callee& callee) const;
    const std::string* libraryKey(std::string_view name) const;
    void failUnknown(const Callee& callee);

    // formula_arguments.cpp
    Arguments arguments(std::optional<Expression> self);
    void argument(Arguments& all);
    void passIgnored();
    void noteComma(Arguments& all);
    std::string decimalSentence(const Token& comma) const;

    // formula_applied.cpp
    Expression applied(const Callee& callee, std::string_view meaning, Arguments given);
    Expression builtIn(const Callee& callee, const BuiltInCall& call, const Arguments& given);
    std::vector<Expression> placed(const Callee& callee, const BuiltInCall& call, const Arguments& given);
    Expression clipped(const Callee& callee, const Arguments& given);
    Expression inlined(const Callee& callee, const std::string& key, const Arguments& given);
    Expression failCount(const Callee& callee, const std::string& what, const Arguments& given);

    std::string_view m_text;
    std::vector<Token> m_tokens;
    const FormulaLibrary& m_library;
    std::size_t m_next = 0;
    std::size_t m_nesting = 0;
    int m_open = 0;                   // parentheses of any kind
    int m_bars = 0;                   // open | since the last of them
    bool m_isArgument = false;        // where a comma ends the expression
    bool m_hasChains = false;         // where a < x < b is read
    bool m_isRow = false;             // of cases, where & sets the condition apart
    std::size_t m_trials = 2'000'000; // instructions times points that may still be tried out
    bool m_isClass = false;
    std::string m_variable = "x";
    std::map<std::string, FormulaParameter, std::less<>> m_settings; // of a class, parameters once they are used
    std::map<std::string, Token, std::less<>> m_modules;             // of a class: what self.act is made of
    std::vector<FormulaParameter> m_params;
    std::map<std::string, Expression, std::less<>> m_locals;
    std::vector<FormulaRemark> m_remarks;
    std::optional<Error> m_error;
};

} // namespace acti
