#include "ui/widgets/core_words.h"

#include "core/activations/catalogue.h"
#include "core/session/session_json.h"
#include "ui/settings/language.h"

#include <gtest/gtest.h>

namespace acti::ui {
namespace {

// BUG: the meanings of parameters and the names of the examples stayed English in a Chinese and a Japanese window.
TEST(CoreWords, MeaningsOfParametersAndNamesOfExamplesAreTranslated) {
    std::vector<std::string> words;
    for (const Entry& entry : catalogue())
        for (const ParamInfo& param : entry.params())
            if (!param.meaning.empty())
                words.emplace_back(param.meaning);
    const std::filesystem::path sessions(std::filesystem::path(ACTI_SOURCE_ROOT) / "resources/samples/sessions");
    for (const auto& file : std::filesystem::directory_iterator(sessions))
        if (file.path().extension() == kSessionSuffix)
            words.push_back(readSession(file.path()).value().title);
    ASSERT_GT(words.size(), 30U);
    for (const settings::Language& language : settings::languages()) {
        ASSERT_TRUE(settings::applyLanguage(language.id));
        for (const std::string& word : words)
            EXPECT_EQ(inTheWindowsLanguage(word) == QString::fromStdString(word), language.id == QLatin1String("en"))
                << language.id.toStdString() << ": " << word;
    }
    settings::applyLanguage(QStringLiteral("en"));
}

} // namespace
} // namespace acti::ui
