#include "ui/window/input_opener.h"

#include "ui/settings/settings.h"

#include <QFileDialog>

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

void InputOpener::open(const std::string& path) {
    m_task.cancel();
    for (const Asset& asset : m_document.session().assets)
        if (const auto loaded = asset.path == path ? m_inputs.find(asset.id) : nullptr)
            return emit opened(path, loaded);
    const Result<std::filesystem::path> file = locate({{}, path}, m_document.folder());
    if (!file)
        return emit failed(QString::fromStdString(message(file.error())));
    m_task.run([file = *file](const LatestTask::IsCancelled& isCancelled) { return loadStored(file, isCancelled); },
               [this, path](Result<StoredInput> result) {
                   if (result)
                       emit opened(path, std::make_shared<const StoredInput>(*std::move(result)));
                   else
                       emit failed(QString::fromStdString(message(result.error())));
               });
}

void InputOpener::askIn(QWidget* window) {
    auto* dialog = new QFileDialog(window, tr("Open image or tensor"), settings::folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        settings::rememberFolderOf(file);
        open(file.toStdString());
    });
    dialog->open();
}

} // namespace acti::ui
