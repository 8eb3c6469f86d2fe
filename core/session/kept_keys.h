// What a session's file holds beyond what this version knows, so that a save gives it back.
#pragma once

#include "core/base/json_text.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace acti {

// Cheap to copy: sessions, of which undo keeps many, share it.
class KeptKeys {
public:
    KeptKeys() = default;
    // `written`: the session as this version wrote it when the keys were read. By it their owners are found again after
    // edits: elements of lists by their ids, those without one by what they are.
    KeptKeys(std::vector<KeptKey> keys, std::string written);

    const std::vector<KeptKey>& all() const;
    bool operator==(const KeptKeys& other) const { return all() == other.all(); }

    // Adds the keys to a session as it is written. Returned: those whose owner is gone, or knows the key by now.
    std::vector<KeptKey> putBack(nlohmann::ordered_json& document) const;

private:
    struct Content;
    std::shared_ptr<const Content> m_content;
};

} // namespace acti
