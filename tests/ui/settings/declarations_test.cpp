#include "ui/settings/declarations.h"

#include "tests/support/settings_folder.h"
#include "ui/settings/settings.h"

#include <gtest/gtest.h>

#include <set>

namespace acti::ui::settings {
namespace {

// A value that the declaration admits, other than its initial one.
QVariant another(const Declaration& declared) {
    if (std::holds_alternative<Truth>(declared.kind))
        return !initialOf(declared).toBool();
    if (const auto* whole = std::get_if<Whole>(&declared.kind))
        return whole->initial == whole->most ? whole->least : whole->most;
    for (const Option& option : std::get<OneOf>(declared.kind).options)
        if (option.id != initialOf(declared).toString())
            return option.id;
    return {};
}

TEST(Declarations, HaveTheirWordsAndASoundInitialValue) {
    std::set<QString> keys;
    for (const Declaration& declared : declarations()) {
        EXPECT_TRUE(keys.insert(declared.key).second) << declared.key.toStdString();
        for (const QString& words : {declared.group, declared.label, declared.hint})
            EXPECT_FALSE(words.isEmpty()) << declared.key.toStdString();
        EXPECT_EQ(admitted(declared, initialOf(declared)), initialOf(declared)) << declared.key.toStdString();
    }
}

TEST(Declarations, OfAGroupStandTogether) {
    std::set<QString> done;
    QString group;
    for (const Declaration& declared : declarations()) {
        if (declared.group != group) {
            EXPECT_TRUE(done.insert(declared.group).second);
        }
        group = declared.group;
    }
}

TEST(Declarations, WhatIsSavedHoldsUntilItIsReset) {
    const SettingsFolder folder;
    for (const Declaration& declared : declarations()) {
        EXPECT_EQ(value(declared.key), initialOf(declared));
        set(declared.key, another(declared));
        EXPECT_EQ(value(declared.key), another(declared)) << declared.key.toStdString();
    }
    reset();
    for (const Declaration& declared : declarations())
        EXPECT_EQ(value(declared.key), initialOf(declared));
}

TEST(Declarations, WhatHasNoMeaningIsTheInitialValue) {
    const SettingsFolder folder;
    for (const Declaration& declared : declarations())
        for (const char* odd : {"", "seven", "-1", "1e3", "99999", "Dark", "@Invalid()"}) {
            QSettings().setValue(declared.key, QString::fromLatin1(odd));
            EXPECT_EQ(value(declared.key), initialOf(declared)) << declared.key.toStdString() << " " << odd;
        }
}

} // namespace
} // namespace acti::ui::settings
