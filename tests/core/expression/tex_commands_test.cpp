#include "core/expression/tex_commands.h"

#include <gtest/gtest.h>

namespace acti {
namespace {

TEST(TexCommands, HaveTheMeaningOfOneSpelling) {
    EXPECT_EQ(texCommand("leqslant").meaning, "<=");
    EXPECT_EQ(texCommand("tfrac").meaning, "\\frac");
    EXPECT_EQ(texCommand("varphi").meaning, "phi");
    EXPECT_EQ(texCommand("tanh").meaning, "tanh");
    EXPECT_EQ(texCommand("{").kind, TexKind::Sign);
    EXPECT_EQ(texCommand(",").kind, TexKind::ThinSpace);
    EXPECT_EQ(texCommand("left").kind, TexKind::Nothing);
    EXPECT_EQ(texCommand("operatorname").kind, TexKind::Upright);
    EXPECT_EQ(texCommand("tan h").kind, TexKind::Blank);
    EXPECT_EQ(texCommand("int").kind, TexKind::Unknown);
    EXPECT_EQ(texCommand("lef").kind, TexKind::Unknown) << "a beginning is no command";
}

} // namespace
} // namespace acti
