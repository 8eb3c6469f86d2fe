// A session of any text: what is sound is written as a text that is sound and the same, with every key that it had.
#include "tests/fuzz/fuzz_target.h"

#include "core/session/session_json.h"

int fuzzOne(std::string_view bytes) {
    using namespace acti;
    const auto session = parseSession(bytes, "/nowhere");
    if (!session)
        return 0;
    const std::string text = printSession(*session);
    const auto again = parseSession(text, "/nowhere");
    ACTI_EXPECT(again.has_value());
    ACTI_EXPECT(printSession(*again) == text); // values would differ from themselves where they are no numbers
    ACTI_EXPECT(again->kept.all().size() == session->kept.all().size());
    // Keys go with what they belonged to, and nothing else does.
    Session fewer = *session;
    if (!fewer.figures.empty())
        fewer.figures.erase(fewer.figures.begin());
    if (!fewer.assets.empty())
        fewer.assets.pop_back();
    const auto rest = parseSession(printSession(fewer), "/nowhere");
    ACTI_EXPECT(rest && rest->figures.size() == fewer.figures.size());
    ACTI_EXPECT(rest->kept.all().size() <= session->kept.all().size());
    return 0;
}
