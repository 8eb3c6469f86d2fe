// FReLU's funnel over a picture: sources, linked tiles, the condition's controls, the arithmetic of a pixel.
#pragma once

#include "core/figure/pixel_field.h"
#include "core/network/feature_maps.h"
#include "ui/document/document.h"
#include "ui/document/input_store.h"
#include "ui/tasks/latest_task.h"
#include "ui/views/brush_veil.h"
#include "ui/views/funnel_picture.h"
#include "ui/window/input_opener.h"
#include "ui/window/workspace.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QScrollArea;

namespace acti::ui {

class ComparePanel;
class ConditionPanel;
class FieldPanel;
class FunnelCentre;
class PixelPanel;
class ResultStrip;
class SourcesPanel;

class FunnelWorkspace : public Workspace {
    Q_OBJECT
public:
    FunnelWorkspace(Document& document, InputStore& inputs, QObject* parent = nullptr);
    ~FunnelWorkspace() override;

    QString name() const override { return tr("Funnel"); }
    QString leftTitle() const override { return tr("Sources"); }
    QString rightTitle() const override { return tr("Funnel condition"); }
    QWidget* left() override;
    QWidget* centre() override;
    QWidget* right() override;
    std::string figureId() const override;
    Result<Scene> scene(const Figure& figure) const override;
    void fit() override;
    std::optional<double> zoom() const override;
    void activate() override { preload(); }

    // Starts loading and computing; before it, nothing is.
    void preload();

    // Loads the file and then makes it the figure's input, with its luminance or else its first channel: one step of
    // undo. A file that does not load is said and changes nothing. `path` as in Asset; a picture goes through the
    // network that the input before went through.
    void showInput(const std::string& path) { showInputs({path}); }
    // The same of the first that loads; the others are listed among the sources.
    void showInputs(const std::vector<std::string>& paths);
    // The same of a picture, or of what a layer of a network makes of it.
    void showSource(const std::string& path, const std::optional<FeatureLayer>& features);
    // Shows what the first layer of an ONNX file makes of the picture that is shown. `network` as in FeatureLayer;
    // empty: the picture itself.
    void showNetwork(const std::string& network);

    // What the tiles show; null before the first result.
    const FunnelPicture* picture() const { return m_picture.get(); }

private:
    void connectPanels();
    void connectTiles();
    const MapFigure* figure() const;
    void propose(const MapFigure& next, const QString& name, Gesture gesture);
    void refresh();
    void showPanels();
    void requestPicture();
    void showPicture();
    void showTiles();
    void requestDetail();
    void showPixel();
    void connectBrush();
    void requestVeil();
    void connectField();
    void requestField();
    void showOverlays();
    void sayPixel();
    void sayTrace(QPoint pixel, const PixelTrace& trace);
    void showLoading();
    void showFailure(const QString& reason);
    void showNoFigure();
    void showBusy();
    void stop();
    void takeState();
    bool didNotLoad() const;
    bool canBeReset() const;
    void addFigure();
    void connectFeatures();
    const Asset* asset() const; // of the figure
    void showLoaded(const Asset& source, std::shared_ptr<const StoredInput> loaded, const std::vector<Asset>& others);
    void readLayers(const std::string& network, const std::function<void(const std::vector<LayerInfo>&)>& use);
    void showLayers();
    void askForNetwork();
    void connectOpener();
    void showThumbnails();
    std::shared_ptr<const StoredInput> input() const;
    QString inputName() const;
    void forgetPicture();

    // What is asked of the tasks, as it would be now: their answers are of use while it stays.
    struct MapQuestion {
        MapFigure figure;
        std::shared_ptr<const StoredInput> input;
        bool operator==(const MapQuestion&) const = default;
    };
    struct VeilQuestion {
        std::shared_ptr<const FunnelPicture> picture;
        std::shared_ptr<const FunnelDetail> detail;
        std::optional<MapBrush> brush;
        bool operator==(const VeilQuestion&) const = default;
    };
    struct FieldQuestion {
        std::shared_ptr<const FunnelPicture> picture;
        std::optional<QPoint> pixel;
        bool operator==(const FieldQuestion&) const = default;
    };
    void deliver(const MapQuestion& asked, Result<FunnelPicture> result);
    MapQuestion mapQuestion() const;
    VeilQuestion veilQuestion() const;
    FieldQuestion fieldQuestion() const; // without a picture where no field is to be shown

    Document& m_document;
    InputStore& m_inputs;
    InputOpener m_opener;
    LatestTask m_task;     // computes the picture
    LatestTask m_reading;  // a network's layers
    LatestTask m_brushing; // finds the pixels chosen in a plot
    LatestTask m_fielding; // finds the field of a pixel
    LatestTask m_closeUp;  // finds the part of a large picture that is looked at
    QPointer<QScrollArea> m_left;
    QPointer<QScrollArea> m_right;
    QWidget* m_inspector; // inside m_right
    SourcesPanel* m_sources;
    ConditionPanel* m_condition;
    ComparePanel* m_compare;
    PixelPanel* m_pixel;
    FieldPanel* m_field;
    ResultStrip* m_strip;
    QPointer<FunnelCentre> m_centre;

    bool m_isAwake = false;
    std::shared_ptr<const FunnelPicture> m_picture;
    std::shared_ptr<const FunnelDetail> m_detail; // of m_picture
    std::shared_ptr<const BrushVeil> m_veil;      // of the pixels chosen in a plot
    std::shared_ptr<const PixelField> m_pixelField;
    std::shared_ptr<const ShownField> m_fields;        // that one is of, of m_fieldLayers
    std::shared_ptr<const FunnelResult> m_fieldFunnel; // and of the picture with this funnel
    int m_fieldLayers = 0;
    MapPlane m_fieldPlace;                                  // of what this funnel made
    std::map<std::string, std::vector<LayerInfo>> m_layers; // of the networks that were read
    MapQuestion m_asked;                                    // the newest one
    std::shared_ptr<const StoredInput> m_shownInput;        // of m_picture
};

} // namespace acti::ui
