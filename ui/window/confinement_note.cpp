#include "ui/window/confinement_note.h"

#include "core/image/decoder.h"

namespace acti::ui {

ConfinementNote::ConfinementNote(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(tr("Asking how pictures and networks are read…"));
    m_asking.run(
        [](const LatestTask::IsCancelled& isCancelled) {
            DecoderOptions options;
            options.isStopped = isCancelled;
            return areReadersConfined(options);
        },
        [this](const Result<bool>& isConfined) {
            if (!isConfined)
                setText(tr("Pictures and networks cannot be read: %1")
                            .arg(QString::fromStdString(message(isConfined.error()))));
            else if (*isConfined)
                setText(
                    tr("Pictures and networks are read by processes that can change no file and reach no network."));
            else
                setText(tr("Pictures and networks are read by processes of their own, but this system does not let "
                           "them shut themselves off: open only files that you trust."));
        });
}

} // namespace acti::ui
