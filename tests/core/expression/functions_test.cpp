#include "core/expression/functions.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(Functions, AreFoundByTheirNames) {
    for (const FunctionNames& row : kFunctions) {
        EXPECT_EQ(findFunction(row.name), row.function);
        EXPECT_EQ(namesOf(row.function).name, row.name);
    }
    EXPECT_FALSE(findFunction("sinus"));
}

TEST(Functions, EveryFormNamesItsArgument) {
    for (const FunctionNames& row : kFunctions)
        for (const std::string_view form : {row.latex, row.pytorch, row.numpy, row.cpp})
            EXPECT_NE(form.find('@'), std::string_view::npos) << row.name;
}

} // namespace
} // namespace acti
