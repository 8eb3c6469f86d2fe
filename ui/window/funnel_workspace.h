#pragma once
#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/window/workspace.h"
namespace acti::ui {
class FunnelWorkspace : public Workspace {
    Q_OBJECT
public:
    FunnelWorkspace(Document&, InputStore&, QObject* parent) : Workspace(parent) {}
    QString name() const override { return "Funnel"; }
    QString leftTitle() const override { return {}; }
    QString rightTitle() const override { return {}; }
    QWidget* left() override { return new QWidget; }
    QWidget* centre() override { return new QWidget; }
    QWidget* right() override { return new QWidget; }
    std::string figureId() const override { return {}; }
    void fit() override {}
    void preload() {}
    void showInput(const std::string&) {}
};
}
