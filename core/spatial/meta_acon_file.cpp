#include "core/spatial/meta_acon_file.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/network/array_file.h"
#include "core/spatial/meta_acon_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace acti {
namespace {

using nlohmann::json;

Error located(const Error& error, const std::filesystem::path& path) {
    return {error.code, message(error), path.filename().string()};
}

Result<MetaAconSpec> parsed(const json& document, const std::filesystem::path& path) {
    Result<MetaAconSpec> spec = metaAconSpecFromJson(document, path.parent_path());
    return spec ? spec : located(spec.error(), path);
}

// What each key of a norm is called by torch.
constexpr std::pair<const char*, const char*> kNormNames[] = {
    {"gamma", "weight"}, {"beta", "bias"}, {"mean", "running_mean"}, {"var", "running_var"}};

// The part of a specification that the file's arrays are.
class Collected {
public:
    Collected(const std::vector<std::string>& names, std::string file) : m_names(names), m_file(std::move(file)) {
        for (const char* key : {"p1", "p2"})
            add(document, key, key);
        for (const char* key : {"fc1", "fc2"})
            for (const char* part : {"weight", "bias"})
                add(document[key], part, std::string(key) + "." + part);
        for (const char* key : {"bn1", "bn2"})
            for (const auto& [part, name] : kNormNames)
                add(document[key], part, std::string(key) + "." + name);
        for (const char* key : {"fc1", "fc2", "bn1", "bn2"})
            if (document[key].is_null())
                document.erase(key);
            else if (key[0] == 'b')
                document[key]["kind"] = "batch";
    }

    bool has(const char* key) const { return document.contains(key); }

    json document = json::object();

private:
    void add(json& object, const char* key, const std::string& name) const {
        if (std::ranges::find(m_names, name) != m_names.end())
            object[key] = {{"file", m_file}, {"name", name}};
    }

    std::vector<std::string> m_names;
    std::string m_file;
};

json withHead(json document) {
    document["format"] = "actiscope.meta_acon";
    document["version"] = 1;
    return document;
}

Result<Collected> collectedFrom(const std::filesystem::path& path) {
    const auto file = ArrayFile::open(path);
    if (!file)
        return file.error();
    Collected found(file->names(), path.filename().string());
    if (found.document.empty())
        return Error{ErrorCode::NotFound, "holds none of p1, p2, fc1.weight, fc2.weight, bn1.weight, bn2.weight",
                     path.filename().string()};
    return found;
}

Result<MetaAconSpec> fromArrays(MetaAconSpec spec, const std::filesystem::path& path) {
    const auto collected = collectedFrom(path);
    if (!collected)
        return collected.error();
    const Collected& found = *collected;
    Result<MetaAconSpec> loaded = parsed(withHead(found.document), path);
    if (!loaded)
        return loaded;
    const auto take = [&](const char* key, auto member) {
        if (found.has(key))
            spec.*member = std::move((*loaded).*member);
    };
    take("p1", &MetaAconSpec::p1);
    take("p2", &MetaAconSpec::p2);
    take("fc1", &MetaAconSpec::fc1);
    take("fc2", &MetaAconSpec::fc2);
    take("bn1", &MetaAconSpec::bn1);
    take("bn2", &MetaAconSpec::bn2);
    if (found.has("fc1") || found.has("fc2"))
        spec.design = MetaDesign::Channel;
    return spec;
}

} // namespace

Result<MetaAconSpec> withNumbersFrom(MetaAconSpec spec, const std::filesystem::path& path) {
    if (path.extension() != ".json")
        return fromArrays(std::move(spec), path);
    const Result<std::string> text = readFile(path, kLargestJsonFile);
    if (!text)
        return text.error();
    const Result<json> document = parseJson(*text);
    if (!document)
        return located(document.error(), path);
    Result<MetaAconSpec> loaded = parsed(*document, path);
    if (loaded)
        loaded->scale = spec.scale;
    return loaded;
}

Result<json> metaAconDocumentFrom(const std::filesystem::path& path) {
    const auto found = collectedFrom(path);
    if (!found)
        return found.error();
    json document = withHead(found->document);
    if (found->has("fc1") || found->has("fc2"))
        document["design"] = "channel";
    return document;
}

Result<std::vector<float>> slopesFrom(const std::filesystem::path& path) {
    Result<MetaAconSpec> loaded = parsed(withHead({{"p1", path.filename().string()}}), path);
    return loaded ? Result<std::vector<float>>(std::move(loaded->p1)) : loaded.error();
}

} // namespace acti
