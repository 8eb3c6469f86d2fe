#include "core/expression/parser.h"

#include "core/expression/formula_reader.h"

namespace acti {

Result<ReadFormula> readFormula(std::string_view text, const FormulaLibrary& library) {
    if (text.size() > kMaxFormulaLength)
        return Error{ErrorCode::TooLarge, "a formula has at most " + std::to_string(kMaxFormulaLength) + " characters",
                     columnText(text, kMaxFormulaLength)};
    auto tokens = tokenize(text);
    if (!tokens)
        return tokens.error();
    return FormulaReader(text, std::move(*tokens), library).run();
}

Result<Formula> parseFormula(std::string_view text, const FormulaLibrary& library) {
    auto read = readFormula(text, library);
    if (!read)
        return read.error();
    return std::move(read->formula);
}

} // namespace acti
