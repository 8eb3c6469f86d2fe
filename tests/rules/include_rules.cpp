#include "tests/rules/include_rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace acti::rules {
namespace {

using Folders = std::set<std::string>;

// What each folder stands on directly; what those stand on comes with them.
const std::map<std::string, Folders>& order() {
    static const std::map<std::string, Folders> kOrder{
        {"core/base", {}},
        {"core/numeric", {"core/base"}},
        {"core/expression", {"core/numeric"}},
        {"core/activations", {"core/expression"}},
        {"core/maxima", {"core/activations"}},
        {"core/tensor", {"core/base"}},
        {"core/image", {"core/tensor"}},
        {"core/network", {"core/tensor"}},
        {"core/spatial", {"core/activations", "core/network"}},
        {"core/figure", {"core/maxima", "core/image", "core/spatial"}},
        {"core/session", {"core/figure"}},
        {"ui/plot", {"core/session"}},
        {"app/confine", {"core/base"}},
        {"app/decode", {"core/image", "app/confine"}},
        {"app/network", {"core/network", "app/confine"}},
    };
    return kOrder;
}

Folders closureOf(const std::string& folder) {
    Folders reached{folder};
    const auto direct = order().find(folder);
    if (direct != order().end())
        for (const std::string& below : direct->second)
            reached.merge(closureOf(below));
    return reached;
}

bool mayInclude(const std::string& from, const std::string& to) {
    if (order().contains(from))
        return closureOf(from).contains(to);
    if (isBelow(from, "ui"))
        return isBelow(to, "core") || isBelow(to, "ui");
    if (from == "app" || isBelow(from, "app"))
        return !isBelow(to, "tests") && to != "tests";
    return true;
}

bool isOurs(std::string_view name) {
    return isBelow(name, "core") || isBelow(name, "ui") || isBelow(name, "app") || isBelow(name, "tests");
}

bool isQt(std::string_view name) {
    const std::string_view last = name.substr(name.rfind('/') + 1);
    const bool isClass = last.size() > 1 && last[0] == 'Q' && std::isupper(static_cast<unsigned char>(last[1]));
    return isClass || name.starts_with("Qt") || (last.starts_with('q') && last.ends_with(".h"));
}

// Depth-first search that remembers the files on the way down.
class CycleFinder {
public:
    explicit CycleFinder(std::span<const SourceFile> files) {
        for (const SourceFile& file : files)
            for (const Include& include : includesOf(file.text))
                if (include.isQuoted)
                    m_includes[file.path].push_back(include.name);
    }

    Violations find() {
        for (const auto& [path, ignored] : m_includes)
            visit(path);
        return m_found;
    }

private:
    void visit(const std::string& path) {
        const auto onTheWay = std::ranges::find(m_way, path);
        if (onTheWay != m_way.end()) {
            std::string text;
            for (auto step = onTheWay; step != m_way.end(); ++step)
                text += *step + " -> ";
            m_found.push_back(text + path);
            return;
        }
        if (!m_done.insert(path).second)
            return;
        m_way.push_back(path);
        if (const auto includes = m_includes.find(path); includes != m_includes.end())
            for (const std::string& name : includes->second)
                visit(name);
        m_way.pop_back();
    }

    std::map<std::string, std::vector<std::string>> m_includes;
    std::set<std::string> m_done;
    std::vector<std::string> m_way;
    Violations m_found;
};

} // namespace

std::vector<Include> includesOf(std::string_view text) {
    std::vector<Include> includes;
    for (std::string_view line : linesOf(text)) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (!line.starts_with("#include"))
            continue;
        const std::size_t open = line.find_first_of("\"<");
        if (open == std::string_view::npos)
            continue;
        const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
        if (close != std::string_view::npos)
            includes.push_back({std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
    }
    return includes;
}

Violations includesThatNameNoLayer(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files)
        if (isCode(file))
            for (const Include& include : includesOf(file.text))
                if (include.isQuoted && !isOurs(include.name) && !include.name.ends_with(".moc"))
                    found.push_back(file.path + ": \"" + include.name + "\" does not begin with its layer");
    return found;
}

Violations includesThatGoUp(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files) {
        const std::string from = folderOf(file.path);
        if (!isCode(file) || from == "tests")
            continue;
        for (const Include& include : includesOf(file.text))
            if (include.isQuoted && isOurs(include.name) && !mayInclude(from, folderOf(include.name)))
                found.push_back(file.path + ": " + from + " may not include \"" + include.name + "\"");
    }
    return found;
}

Violations foldersWithoutAPlace(std::span<const SourceFile> files) {
    Folders strangers;
    for (const SourceFile& file : files)
        if (isCode(file) && isBelow(file.path, "core") && !order().contains(folderOf(file.path)))
            strangers.insert(folderOf(file.path));
    Violations found;
    for (const std::string& folder : strangers)
        found.push_back(folder + ": give it a place in the order of tests/rules/include_rules.cpp");
    return found;
}

Violations includeCycles(std::span<const SourceFile> files) { return CycleFinder(files).find(); }

Violations strayThirdParties(std::span<const SourceFile> files) {
    Violations found;
    for (const SourceFile& file : files) {
        if (!isCode(file) || isBelow(file.path, "tests"))
            continue;
        for (const Include& include : includesOf(file.text)) {
            if (include.isQuoted)
                continue;
            const auto refuse = [&](const std::string& where) {
                found.push_back(file.path + ": <" + include.name + "> belongs in " + where);
            };
            if (include.name == "qcustomplot.h" && file.path != "ui/plot/qcp.h")
                refuse("ui/plot/qcp.h");
            else if (isQt(include.name) && (isBelow(file.path, "core") ||
                                            (isBelow(file.path, "app") && order().contains(folderOf(file.path)))))
                refuse("ui or app");
            if (include.name.starts_with("opencv2/") && !isBelow(file.path, "app/decode") &&
                !isBelow(file.path, "app/network"))
                refuse("app/decode or app/network");
            if (include.name.starts_with("CLI/") && !isBelow(file.path, "app"))
                refuse("app");
        }
    }
    return found;
}

} // namespace acti::rules
