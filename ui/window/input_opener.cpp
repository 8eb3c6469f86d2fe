#include "ui/window/input_opener.h"

#include "ui/settings/settings.h"
#include "ui/widgets/file_question.h"

namespace acti::ui {

InputOpener::InputOpener(Document& document, InputStore& inputs, QObject* parent)
    : QObject(parent), m_document(document), m_inputs(inputs) {
    connect(&m_document, &Document::reopened, &m_task, &LatestTask::cancel);
    connect(&m_task, &LatestTask::busyChanged, this, &InputOpener::busyChanged);
}

InputOpener::~InputOpener() {
    m_task.disconnect(this);
    m_task.cancel();
}

void InputOpener::open(const Asset& source) {
    m_task.cancel();
    for (const Asset& known : m_document.session().assets)
        if (const auto loaded = haveSameSource(known, source) ? m_inputs.find(known.id) : nullptr)
            return emit opened(source, loaded);
    m_task.run([source, folder = m_document.folder()](
                   const LatestTask::IsCancelled& isCancelled) { return loadAsset(source, folder, isCancelled); },
               [this, source](Result<StoredInput> result) {
                   if (result)
                       emit opened(source, std::make_shared<const StoredInput>(*std::move(result)));
                   else
                       emit failed(QString::fromStdString(message(result.error())));
               });
}

void InputOpener::askIn(QWidget* window) {
    askForFile(window,
               {tr("Open image or tensor"),
                tr("Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)")},
               this, [this](const std::string& path) {
                   settings::rememberRecent(QString::fromStdString(path));
                   emit pathChosen(path);
               });
}

} // namespace acti::ui
