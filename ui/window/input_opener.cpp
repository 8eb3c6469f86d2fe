#include "ui/window/input_opener.h"

#include "ui/settings/settings.h"
#include "ui/widgets/file_question.h"
#include "ui/widgets/labels.h"

#include <filesystem>
#include <utility>

namespace acti::ui {
namespace {

struct OpenedSource {
    std::vector<Error> errors;                // of those before the one that loaded
    std::shared_ptr<const StoredInput> input; // null: none did
};

OpenedSource firstThatLoads(const std::vector<Asset>& sources, const std::filesystem::path& folder,
                            const LatestTask::IsCancelled& isCancelled) {
    OpenedSource loaded;
    for (const Asset& source : sources) {
        Result<StoredInput> input = loadAsset(source, folder, isCancelled);
        if (input) {
            loaded.input = std::make_shared<const StoredInput>(*std::move(input));
            break;
        }
        loaded.errors.push_back(input.error());
    }
    return loaded;
}

// Archives of arrays hold weights more often than a picture.
QString refusalWords(const Asset& source, const Error& error) {
    const QString words = QString::fromStdString(message(error));
    const std::string ending = std::filesystem::path(source.path).extension().string();
    if (ending != ".npz" && ending != ".safetensors")
        return words;
    return asSentence(words) + QLatin1Char(' ') +
           InputOpener::tr("If it holds weights, load them in the Funnel: “From a file…” beside the weights.");
}

} // namespace

InputOpener::InputOpener(Document& document, InputStore& inputs, QObject* parent)
    : QObject(parent), m_document(document), m_inputs(inputs) {
    connect(&m_document, &Document::reopened, &m_task, &LatestTask::cancel);
    connect(&m_task, &LatestTask::busyChanged, this, &InputOpener::busyChanged);
}

void InputOpener::open(const std::vector<Asset>& sources) {
    m_task.cancel();
    if (sources.empty())
        return;
    const std::vector<Asset> others(sources.begin() + 1, sources.end());
    for (const Asset& known : m_document.session().assets)
        if (const auto loaded = haveSameSource(known, sources.front()) ? m_inputs.find(known.id) : nullptr)
            return emit opened(sources.front(), loaded, others);
    m_task.run([sources, folder = m_document.folder()](
                   const LatestTask::IsCancelled& isCancelled) { return firstThatLoads(sources, folder, isCancelled); },
               [this, sources](Result<OpenedSource> loaded) {
                   if (!loaded)
                       return emit failed(QString::fromStdString(message(loaded.error())));
                   const auto first = loaded->errors.size();
                   for (std::size_t i = 0; i < first; ++i)
                       m_inputs.tellRefused(sources[i]);
                   if (loaded->input)
                       emit opened(sources[first], loaded->input,
                                   {sources.begin() + static_cast<std::ptrdiff_t>(first) + 1, sources.end()});
                   if (first > 0)
                       emit failed(refusalWords(sources.front(), loaded->errors.front()));
               });
}

void InputOpener::askIn(QWidget* window) {
    askForFile(window,
               {tr("Open image or tensor"),
                tr("Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)")},
               this, [this](const std::string& path) { emit pathChosen(path); });
}

} // namespace acti::ui
