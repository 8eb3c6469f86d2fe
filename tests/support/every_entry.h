// The catalogue as the rows of a test, with parameters worth trying: a test is there the moment an entry is.
#pragma once

#include "core/activations/catalogue.h"
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace acti {

struct Case {
    const Entry* entry = nullptr;
    std::vector<double> params;

    std::string text() const {
        std::string all(entry->id());
        for (std::size_t i = 0; i < params.size(); ++i)
            all.append(" ").append(entry->params()[i].id).append("=").append(shortest(params[i]));
        return all;
    }
};

// The initial values, each preset, and each parameter at its slider's ends and in between.
inline std::vector<Case> casesOf(const Entry& entry) {
    std::vector<Case> cases{{&entry, entry.initialParams()}};
    for (const Preset& preset : entry.presets())
        cases.push_back({&entry, preset.values});
    for (std::size_t i = 0; i < entry.params().size(); ++i)
        for (const double part : {0.0, 0.3, 1.0}) {
            auto params = entry.initialParams();
            const Range slider = entry.params()[i].slider;
            params[i] = slider.min + part * slider.length();
            cases.push_back({&entry, params});
        }
    return cases;
}

inline std::vector<const Entry*> everyEntry() {
    std::vector<const Entry*> entries;
    for (const Entry& entry : catalogue())
        entries.push_back(&entry);
    return entries;
}

// A test of each entry: TEST_P(MyEntryTest, Fact) { forEachCase([&] { ... params() ... }); }
class EntryTest : public testing::TestWithParam<const Entry*> {
protected:
    const Entry& entry() const { return *GetParam(); }
    Params params() const { return m_params; }
    Sample at(double x) const { return entry().at(x, params()); }

    template<class Body>
    void forEachCase(Body body) {
        for (const Case& one : casesOf(entry())) {
            SCOPED_TRACE(one.text());
            m_params = one.params;
            body();
        }
    }

private:
    std::vector<double> m_params;
};

#define ACTI_FOR_EVERY_ENTRY(Suite)                                                                                    \
    INSTANTIATE_TEST_SUITE_P(Catalogue, Suite, testing::ValuesIn(everyEntry()),                                        \
                             [](const auto& param) { return std::string(param.param->id()); })

} // namespace acti
