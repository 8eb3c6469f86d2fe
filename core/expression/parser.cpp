#include "core/expression/parser.h"

#include "core/expression/formula_reader.h"

namespace acti {

std::string FormulaRemark::what() const {
    std::string sentence;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const auto word =
            form[i] == '%' && i + 1 < form.size() ? static_cast<std::size_t>(form[i + 1] - '1') : words.size();
        if (word < words.size())
            ++i;
        sentence += word < words.size() ? words[word] : std::string(1, form[i]);
    }
    return sentence;
}

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
