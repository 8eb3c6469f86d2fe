<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ConditionPanel</name>
    <message>
        <source>1 × 3 plus 3 × 1</source>
        <translation>1 × 3 と 3 × 1 の和</translation>
    </message>
    <message>
        <source>max of 1 × 3, 3 × 1</source>
        <translation>1 × 3 と 3 × 1 の最大</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>A weighted sum of the window, one kernel a channel: the paper&apos;s choice.</source>
        <translation>窓の重み付き和。カーネルはチャネルごとに 1 つで、論文の選択です。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>The window&apos;s largest pixel: never below x, so without a norm T wins or ties.</source>
        <translation>窓内の最大の画素です。x を下回らないため、正規化なしでは T の勝ちか同値になります。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The window&apos;s mean: T wins where a pixel is darker than its surroundings.</source>
        <translation>窓の平均です。画素が周囲より暗いところで T が勝ちます。</translation>
    </message>
    <message>
        <source>max(x, T)</source>
        <translation>max(x, T)</translation>
    </message>
    <message>
        <source>FReLU: each pixel keeps the larger side.</source>
        <translation>FReLU: 各画素は大きい方を残します。</translation>
    </message>
    <message>
        <source>x + T</source>
        <translation>x + T</translation>
    </message>
    <message>
        <source>Both sides everywhere: no pixel chooses.</source>
        <translation>どこでも両方を足します。画素ごとの選択はありません。</translation>
    </message>
    <message>
        <source>T alone</source>
        <translation>T のみ</translation>
    </message>
    <message>
        <source>The condition without x: a plain depthwise convolution.</source>
        <translation>x を使わない条件で、通常の depthwise 畳み込みです。</translation>
    </message>
    <message>
        <source>max(T, 0)</source>
        <translation>max(T, 0)</translation>
    </message>
    <message>
        <source>ReLU after the condition: the winner map still compares T with x.</source>
        <translation>条件の後に ReLU をかけます。勝者マップは引き続き T と x を比べます。</translation>
    </message>
    <message>
        <source>smooth max</source>
        <translation>滑らかな最大値</translation>
    </message>
    <message>
        <source>The smooth maximum of x and T, ACON&apos;s: nearly max for a large β.</source>
        <translation>x と T の滑らかな最大値 (ACON のもの) です。β が大きいとほぼ max になります。</translation>
    </message>
    <message>
        <source>Pixels outside the picture count as 0, as in the paper.</source>
        <translation>画像の外の画素は、論文と同じく 0 とみなします。</translation>
    </message>
    <message>
        <source>Pixels outside the picture are never the largest.</source>
        <translation>画像の外の画素は最大になりません。</translation>
    </message>
    <message>
        <source>Pixels outside count as 0, so rims are darker.</source>
        <translation>画像の外の画素を 0 とみなすため、縁が暗くなります。</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>ゼロ</translation>
    </message>
    <message>
        <source>Inside alone</source>
        <translation>内側のみ</translation>
    </message>
    <message>
        <source>The mean is of the pixels inside alone.</source>
        <translation>画像の内側の画素だけで平均します。</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>最近傍の画素</translation>
    </message>
    <message>
        <source>The rim goes on outside: flat places stay flat up to the edge.</source>
        <translation>縁の画素を外側へ延長します。平坦な部分は端まで平坦なままです。</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>鏡映</translation>
    </message>
    <message>
        <source>The picture is mirrored at its rim: its texture goes on.</source>
        <translation>縁で画像を折り返します。テクスチャが連続します。</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>反対側</translation>
    </message>
    <message>
        <source>The picture goes on with its opposite side: right for a texture that tiles.</source>
        <translation>反対側から画像が続きます。タイル状に並ぶテクスチャに適します。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>T is the bare sum: small weights keep it near 0, so T wins about where x is negative.</source>
        <translation>T は和そのものです。重みが小さいと 0 付近にとどまり、ほぼ x が負のところで T が勝ちます。</translation>
    </message>
    <message>
        <source>Batch, this image</source>
        <translation>バッチ (この画像)</translation>
    </message>
    <message>
        <source>The sums come to mean 0, variance 1 over this image, as in training: T competes with x on one scale.</source>
        <translation>学習時と同じく、和をこの画像全体で平均 0、分散 1 にします。T は x と同じ尺度で競います。</translation>
    </message>
    <message>
        <source>Batch, running statistics</source>
        <translation>バッチ (移動平均統計)</translation>
    </message>
    <message>
        <source>Untrained statistics (mean 0, variance 1): all but no change, as in a network before training.</source>
        <translation>未学習の統計 (平均 0、分散 1) です。学習前のネットワークと同じく、ほとんど変化しません。</translation>
    </message>
    <message>
        <source>Layer, whole image</source>
        <translation>レイヤー (画像全体)</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over all channels together: channels keep their differences.</source>
        <translation>全チャネルをまとめて平均 0、分散 1 にします。チャネル間の差は残ります。</translation>
    </message>
    <message>
        <source>Layer, each pixel</source>
        <translation>レイヤー (画素ごと)</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over the channels of each pixel; of one channel alone nothing is left.</source>
        <translation>画素ごとに全チャネルで平均 0、分散 1 にします。チャネルが 1 つだけでは何も残りません。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 in each channel of each image: for one image the same as batch.</source>
        <translation>画像ごと、チャネルごとに平均 0、分散 1 にします。画像が 1 枚ならバッチと同じです。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over each group of channels; one group is the layer norm.</source>
        <translation>チャネルのグループごとに平均 0、分散 1 にします。1 グループならレイヤー正規化です。</translation>
    </message>
    <message>
        <source>The stored statistics, as in a trained network.</source>
        <translation>学習済みネットワークと同じく、保存された統計を使います。</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>The formula, with these parameters where the language has them</source>
        <translation>数式。言語が対応していれば現在のパラメータを含みます</translation>
    </message>
    <message>
        <source>Copied as %1</source>
        <translation>%1 としてコピーしました</translation>
    </message>
    <message>
        <source>CSV of what is drawn</source>
        <translation>描画内容の CSV</translation>
    </message>
    <message>
        <source>Every visible curve and quantity of this figure, over its range of x</source>
        <translation>この図に表示中のすべての曲線と量 (x の範囲全体)</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>CSV としてコピーしました</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>コピーできませんでした: %1</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Rectifiers</source>
        <translation>整流器</translation>
    </message>
    <message>
        <source>Exponentials</source>
        <translation>指数型</translation>
    </message>
    <message>
        <source>Sigmoids</source>
        <translation>シグモイド型</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>ゲート型</translation>
    </message>
    <message>
        <source>ACON</source>
        <translation>ACON</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>縮小型</translation>
    </message>
    <message>
        <source>Periodic and radial</source>
        <translation>周期・動径</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>近年のもの</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
    <message>
        <source>x, input</source>
        <translation>x、入力</translation>
    </message>
    <message>
        <source>T(x), funnel condition</source>
        <translation>T(x)、ファネル条件</translation>
    </message>
    <message>
        <source>who wins</source>
        <translation>どちらが勝つか</translation>
    </message>
    <message>
        <source>y, output</source>
        <translation>y、出力</translation>
    </message>
    <message>
        <source>margin T(x) − x</source>
        <translation>差 T(x) − x</translation>
    </message>
    <message>
        <source>∂Σy/∂x, gradient routing</source>
        <translation>∂Σy/∂x、勾配の経路</translation>
    </message>
    <message>
        <source>activate field, pixels</source>
        <translation>活性化フィールド、画素</translation>
    </message>
    <message>
        <source>activation of x</source>
        <translation>x の活性化</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>グレー</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>輝度</translation>
    </message>
    <message>
        <source>x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try other weights, or a norm with the statistics of this image.</source>
        <translation>ほぼ至る所で x が勝っています: この尺度では T(x) が x を超えることはほとんどありません。別の重み、またはこの画像の統計量による正規化を試してください。</translation>
    </message>
    <message>
        <source>x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try the scaling “standardised”: each channel to mean 0, variance 1.</source>
        <translation>ほぼ至る所で x が勝っています: この尺度では T(x) が x を超えることはほとんどありません。スケーリング「標準化」(各チャネルを平均 0、分散 1) を試してください。</translation>
    </message>
    <message>
        <source>T(x) wins nearly everywhere. Try other weights, or a norm with the statistics of this image.</source>
        <translation>ほぼ至る所で T(x) が勝っています。別の重み、またはこの画像の統計量による正規化を試してください。</translation>
    </message>
    <message>
        <source>T(x) wins nearly everywhere. Try the scaling “standardised”: each channel to mean 0, variance 1.</source>
        <translation>ほぼ至る所で T(x) が勝っています。スケーリング「標準化」(各チャネルを平均 0、分散 1) を試してください。</translation>
    </message>
    <message>
        <source>Nearly every pixel is a tie: T(x) = x. That is so where the weights copy the input and no norm changes it, and where x is constant, as in a picture of one colour.</source>
        <translation>ほぼすべての画素で T(x) = x となり引き分けです。重みが入力をそのまま写し、正規化もそれを変えない場合や、単色の画像のように x が一定の場合にこうなります。</translation>
    </message>
    <message>
        <source>x is constant in this channel, so it is 0 everywhere after standardising: the map says nothing about the picture. Choose another picture or channel, or the scaling “raw”.</source>
        <translation>このチャンネルでは x が一定なので、標準化後はどこでも 0 になり、マップは画像について何も示しません。別の画像かチャンネル、またはスケーリング「そのまま」を選んでください。</translation>
    </message>
    <message>
        <source>x is constant in this channel: the map shows the border of the picture and no content.</source>
        <translation>このチャンネルでは x が一定です。マップに現れるのは画像の縁だけで、内容ではありません。</translation>
    </message>
    <message>
        <source>this power is NaN where its base is negative, since its exponent is not a whole number; cbrt(x) is the cube root of every x</source>
        <translation>底が負のところでは、指数が整数でないためこの累乗は NaN です。cbrt(x) はすべての x の立方根です</translation>
    </message>
    <message>
        <source>this power is NaN where its base is negative, since its exponent is not a whole number; sign(x) * abs(x)^p keeps the sign of x</source>
        <translation>底が負のところでは、指数が整数でないためこの累乗は NaN です。sign(x) * abs(x)^p は x の符号を保ちます</translation>
    </message>
    <message>
        <source>a product without a sign goes from left to right: 1/2x is (1/2)*x; for the other write 1/(2x)</source>
        <translation>記号のない積は左から順に計算します: 1/2x は (1/2)*x です。もう一方は 1/(2x) と書きます</translation>
    </message>
    <message>
        <source>%1 is one name, that of a parameter; the function is written %2(x)</source>
        <translation>%1 は 1 つの名前、つまりパラメータです。関数は %2(x) と書きます</translation>
    </message>
    <message>
        <source>%1 is one name, that of a parameter; the product is written %2*%3 or %2 %3</source>
        <translation>%1 は 1 つの名前、つまりパラメータです。積は %2*%3 または %2 %3 と書きます</translation>
    </message>
    <message>
        <source>% is a remainder here, as in Python: it has the sign of the divisor</source>
        <translation>ここでの % は Python と同じ剰余で、符号は除数と同じです</translation>
    </message>
    <message>
        <source>1/α is the square of the limit</source>
        <translation>1/α は極限の 2 乗</translation>
    </message>
    <message>
        <source>angular frequency</source>
        <translation>角周波数</translation>
    </message>
    <message>
        <source>bend to the left</source>
        <translation>左側の曲がり</translation>
    </message>
    <message>
        <source>bend to the right</source>
        <translation>右側の曲がり</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>周波数</translation>
    </message>
    <message>
        <source>half width of the dead zone</source>
        <translation>不感帯の半幅</translation>
    </message>
    <message>
        <source>highest value; all of f if below the lowest</source>
        <translation>最大値。最小値より小さいときは f 全体がこの値</translation>
    </message>
    <message>
        <source>largest random slope</source>
        <translation>ランダムな傾きの最大値</translation>
    </message>
    <message>
        <source>learned negative slope</source>
        <translation>学習される負側の傾き</translation>
    </message>
    <message>
        <source>learned shift</source>
        <translation>学習される平行移動</translation>
    </message>
    <message>
        <source>least random slope</source>
        <translation>ランダムな傾きの最小値</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>minus the limit at -∞</source>
        <translation>-∞ での極限の符号を変えた値</translation>
    </message>
    <message>
        <source>negative slope</source>
        <translation>負側の傾き</translation>
    </message>
    <message>
        <source>of the formula</source>
        <translation>式のパラメータ</translation>
    </message>
    <message>
        <source>roundness of the knee</source>
        <translation>曲がり角の丸み</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>鋭さ</translation>
    </message>
    <message>
        <source>slope at 0</source>
        <translation>0 での傾き</translation>
    </message>
    <message>
        <source>slope of the first line</source>
        <translation>1 本目の直線の傾き</translation>
    </message>
    <message>
        <source>slope of the second line</source>
        <translation>2 本目の直線の傾き</translation>
    </message>
    <message>
        <source>switching factor</source>
        <translation>切り替え係数</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>value below</source>
        <translation>しきい値より下の値</translation>
    </message>
    <message>
        <source>width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>ACON-B over β</source>
        <translation>β に対する ACON-B</translation>
    </message>
    <message>
        <source>ACON-C and its first derivative</source>
        <translation>ACON-C とその 1 階導関数</translation>
    </message>
    <message>
        <source>The activations of 2022, by family</source>
        <translation>2022 年の活性化関数（系統別）</translation>
    </message>
    <message>
        <source>The activations of 2022 on one sheet</source>
        <translation>2022 年の活性化関数を 1 枚に</translation>
    </message>
    <message>
        <source>ReLU, Swish and ACON-C</source>
        <translation>ReLU、Swish、ACON-C</translation>
    </message>
    <message>
        <source>A learned funnel condition</source>
        <translation>学習されたファネル条件</translation>
    </message>
    <message>
        <source>Meta-ACON on a photograph</source>
        <translation>写真での Meta-ACON</translation>
    </message>
    <message>
        <source>The smooth maximum of three lines</source>
        <translation>3 本の直線の滑らかな最大値</translation>
    </message>
    <message>
        <source>Swish as a smooth ReLU</source>
        <translation>滑らかな ReLU としての Swish</translation>
    </message>
    <message>
        <source>Vanishing gradients of sigmoid and tanh</source>
        <translation>sigmoid と tanh の勾配消失</translation>
    </message>
</context>
<context>
    <name>CurveMenu</name>
    <message>
        <source>Change the colour</source>
        <translation>色を変更</translation>
    </message>
    <message>
        <source>As the style</source>
        <translation>スタイルに従う</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>空色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>その他の色…</translation>
    </message>
    <message>
        <source>Colour of the curve</source>
        <translation>曲線の色</translation>
    </message>
    <message>
        <source>Change the width</source>
        <translation>線の太さを変更</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>実線</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>破線</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>点線</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>一点鎖線</translation>
    </message>
    <message>
        <source>Change the dash</source>
        <translation>線種を変更</translation>
    </message>
    <message>
        <source>Change the order of curves</source>
        <translation>曲線の順序を変更</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初へ</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後ろへ</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後へ</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>線の太さ</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>線種</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Hide curve</source>
        <translation>曲線を隠す</translation>
    </message>
    <message>
        <source>Show curve</source>
        <translation>曲線を表示</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Duplicate curve</source>
        <translation>曲線を複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove curve</source>
        <translation>曲線を削除</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>ピンク</translation>
    </message>
</context>
<context>
    <name>FactRows</name>
    <message>
        <source>degenerate</source>
        <translation>退化</translation>
    </message>
    <message>
        <source>1/2 ± y*/4 with y* tanh(y*/2) = 2, y* = %1; the same for every β but 0. The paper (Ma et al. 2021, arXiv:2009.04759) gives these numbers; the form is derived here.</source>
        <translation>1/2 ± y*/4、ただし y* tanh(y*/2) = 2、y* = %1。0 以外のすべての β で同じです。数値は論文 (Ma et al. 2021, arXiv:2009.04759) に示されたもので、式はここで導いたものです。</translation>
    </message>
    <message>
        <source>sup f′</source>
        <translation>sup f′</translation>
    </message>
    <message>
        <source>inf f′</source>
        <translation>inf f′</translation>
    </message>
    <message>
        <source>hard maximum: max(%1)</source>
        <translation>ハードな最大値: max(%1)</translation>
    </message>
    <message>
        <source>hard minimum: min(%1)</source>
        <translation>ハードな最小値: min(%1)</translation>
    </message>
    <message>
        <source>β → ∞</source>
        <translation>β → ∞</translation>
    </message>
    <message>
        <source>β → −∞</source>
        <translation>β → −∞</translation>
    </message>
    <message>
        <source>%1, at most %2 away</source>
        <translation>%1、距離は最大 %2</translation>
    </message>
    <message>
        <source>The distance is largest where the two lines are %1/β apart</source>
        <translation>距離が最大になるのは、2 直線の隔たりが %1/β のところです</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 個</translation>
    </message>
    <message>
        <source>zero at</source>
        <translation>零点</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>実装の値</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>%1 at −∞, %2 at +∞</source>
        <translation>−∞ で %1、+∞ で %2</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>attained at</source>
        <translation>達する点</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>極限</translation>
    </message>
    <message>
        <source>at 0</source>
        <translation>0 での値</translation>
    </message>
    <message>
        <source>Lipschitz</source>
        <translation>リプシッツ</translation>
    </message>
    <message>
        <source>saturates</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>|f′| is at most %1 of its supremum; hard: it is 0</source>
        <translation>|f′| が上限の %1 倍以下。ハード: 0</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>range</source>
        <translation>値域</translation>
    </message>
    <message>
        <source>f(0)</source>
        <translation>f(0)</translation>
    </message>
    <message>
        <source>, f(x) near x there</source>
        <translation>、付近で f(x) ≈ x</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>特徴点</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>未確定</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>every %1; below, those in ±%1</source>
        <translation>%1 ごと。以下は ±%1 の範囲</translation>
    </message>
    <message>
        <source>minima</source>
        <translation>極小</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>極小</translation>
    </message>
    <message>
        <source>maxima</source>
        <translation>極大</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>極大</translation>
    </message>
    <message>
        <source>inflections</source>
        <translation>変曲点</translation>
    </message>
    <message>
        <source>inflection</source>
        <translation>変曲点</translation>
    </message>
    <message>
        <source>kinks</source>
        <translation>折れ点</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>折れ点</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>単調性</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>滑らかさ</translation>
    </message>
    <message>
        <source>Unit Gaussian input</source>
        <translation>標準正規分布の入力</translation>
    </message>
    <message>
        <source>E f</source>
        <translation>E f</translation>
    </message>
    <message>
        <source>, zero-centred</source>
        <translation>、ゼロ中心</translation>
    </message>
    <message>
        <source>E f²</source>
        <translation>E f²</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>E f′²</source>
        <translation>E f′²</translation>
    </message>
    <message>
        <source>approached only</source>
        <translation>近づくのみ</translation>
    </message>
    <message>
        <source>one-sided, at x = %1</source>
        <translation>片側のみ、x = %1</translation>
    </message>
    <message>
        <source>inf: %1
sup: %2</source>
        <translation>inf: %1
sup: %2</translation>
    </message>
    <message>
        <source>not continuous</source>
        <translation>不連続</translation>
    </message>
    <message>
        <source>yes, never falling</source>
        <translation>単調非減少</translation>
    </message>
    <message>
        <source>yes, never rising</source>
        <translation>単調非増加</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>no</source>
        <translation>単調でない</translation>
    </message>
    <message>
        <source> (hard)</source>
        <translation> (ハード)</translation>
    </message>
    <message>
        <source>every x</source>
        <translation>すべての x</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>digits lost</source>
        <translation>桁落ち</translation>
    </message>
    <message>
        <source>Terms of the formula cancel there until rounding has taken every digit; nothing is drawn or counted. Another form of the formula may keep them.</source>
        <translation>そこでは式の項が打ち消し合い、丸めによって有効桁がすべて失われます。その範囲は描画も集計もされません。式を別の形で書けば桁を保てることがあります。</translation>
    </message>
    <message>
        <source>%1 at x = %2</source>
        <translation>%1（x = %2）</translation>
    </message>
    <message>
        <source>C∞, every derivative</source>
        <translation>C∞、すべての導関数</translation>
    </message>
    <message>
        <source>%1 (%2 jumps)</source>
        <translation>%1（%2 が跳ぶ）</translation>
    </message>
</context>
<context>
    <name>FactsTableMenu</name>
    <message>
        <source>No table: %1</source>
        <translation>表を作れません: %1</translation>
    </message>
    <message>
        <source>Export table of facts</source>
        <translation>性質の表を書き出す</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>性質</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tex)</source>
        <translation>表 (*.csv *.tex)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>書き出せませんでした: %1</translation>
    </message>
    <message>
        <source>Range, limits, zeros, extrema, slope and more of every visible curve, as one table</source>
        <translation>表示中のすべての曲線の値域、極限、零点、極値、傾きなどを 1 つの表に</translation>
    </message>
    <message>
        <source>Table of facts as CSV</source>
        <translation>性質の表（CSV）</translation>
    </message>
    <message>
        <source>Facts copied as CSV</source>
        <translation>性質を CSV としてコピーしました</translation>
    </message>
    <message>
        <source>Table of facts as LaTeX</source>
        <translation>性質の表（LaTeX）</translation>
    </message>
    <message>
        <source>Facts copied as LaTeX</source>
        <translation>性質を LaTeX としてコピーしました</translation>
    </message>
    <message>
        <source>Export table of facts…</source>
        <translation>性質の表を書き出す…</translation>
    </message>
    <message>
        <source>Into a file: CSV with all digits, or LaTeX for a paper</source>
        <translation>ファイルへ: 全桁の CSV、または論文用の LaTeX</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>GivenFiles</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3 more</source>
        <translation>%1、%2 ほか %3 件</translation>
    </message>
</context>
<context>
    <name>MetaAconWords</name>
    <message>
        <source>β = σ(x): the slope changes with x</source>
        <translation>β = σ(x): 傾きは x とともに変化</translation>
    </message>
    <message>
        <source>slope %1 everywhere</source>
        <translation>傾きは全域で %1</translation>
    </message>
    <message>
        <source>slope from %1 to %2</source>
        <translation>傾き %1 から %2</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 から %2、平均 %3</translation>
    </message>
    <message>
        <source>β = %1</source>
        <translation>β = %1</translation>
    </message>
    <message>
        <source>p₁ = %1, p₂ = %2</source>
        <translation>p₁ = %1, p₂ = %2</translation>
    </message>
</context>
<context>
    <name>MissingLetters</name>
    <message>
        <source>no font here has %1; they are drawn as boxes: install a font that has them</source>
        <translation>%1 を含むフォントがありません。四角で描かれます。これらを含むフォントを入れてください</translation>
    </message>
    <message>
        <source>no font here has %1 and %2 more; they are drawn as boxes: install a font that has them</source>
        <translation>%1 ほか %2 文字を含むフォントがありません。四角で描かれます。これらを含むフォントを入れてください</translation>
    </message>
</context>
<context>
    <name>PixelChain</name>
    <message>
        <source>padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1、列 %2</translation>
    </message>
    <message>
        <source>%1, for one outside</source>
        <translation>%1、画像外の画素の代わり</translation>
    </message>
    <message>
        <source>x wins</source>
        <translation>x の勝ち</translation>
    </message>
    <message>
        <source>T wins</source>
        <translation>T の勝ち</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>同値</translation>
    </message>
    <message>
        <source>x is NaN</source>
        <translation>x は NaN</translation>
    </message>
    <message>
        <source>T is NaN</source>
        <translation>T は NaN</translation>
    </message>
    <message>
        <source>norm: %1 = (%2 - %3) * %4 + %5 = %6</source>
        <translation>正規化: %1 = (%2 - %3) * %4 + %5 = %6</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分岐 %1</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分岐 %1</translation>
    </message>
    <message>
        <source>value * weight = product</source>
        <translation>値 * 重み = 積</translation>
    </message>
    <message>
        <source>bias = %1</source>
        <translation>バイアス = %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no norm: T = %1</source>
        <translation>正規化なし: T = %1</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>x + T</source>
        <translation>x + T</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>max(T, 0)</source>
        <translation>max(T, 0)</translation>
    </message>
    <message>
        <source>S(x, T), the smooth maximum</source>
        <translation>S(x, T) (滑らかな最大値)</translation>
    </message>
    <message>
        <source>max(x, T)</source>
        <translation>max(x, T)</translation>
    </message>
    <message>
        <source>Row %1, column %2, %3</source>
        <translation>行 %1、列 %2、%3</translation>
    </message>
    <message>
        <source>sum of the branches = %1</source>
        <translation>分岐の和 = %1</translation>
    </message>
    <message>
        <source>largest of the branches = %1</source>
        <translation>分岐の最大 = %1</translation>
    </message>
    <message>
        <source>T = %1</source>
        <translation>T = %1</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>%1: y = %2 = %3</source>
        <translation>%1: y = %2 = %3</translation>
    </message>
    <message>
        <source>%1: T %2 %3 x %4</source>
        <translation>%1: T %2 %3 x %4</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>はい(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>いいえ(&amp;N)</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation>コーヒー</translation>
    </message>
    <message>
        <source>Brick wall</source>
        <translation>レンガの壁</translation>
    </message>
    <message>
        <source>Astronaut</source>
        <translation>宇宙飛行士</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>写真家</translation>
    </message>
    <message>
        <source>Show feature maps</source>
        <translation>特徴マップを表示</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 を選択</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Open %1 files</source>
        <translation>%1 個のファイルを開く</translation>
    </message>
</context>
<context>
    <name>SweepLibrary</name>
    <message>
        <source>A formula of your own</source>
        <translation>自分の式</translation>
    </message>
    <message>
        <source>Type a formula of x; every other name is a parameter that can be swept</source>
        <translation>x の式を入力します。ほかの名前はすべてスイープできるパラメータです</translation>
    </message>
    <message>
        <source>Smooth maximum</source>
        <translation>滑らかな最大値</translation>
    </message>
    <message>
        <source>Of several lines, over β: the mean, ACON, the maximum</source>
        <translation>複数の直線について β を変える: 平均、ACON、最大値</translation>
    </message>
</context>
<context>
    <name>TileMenu</name>
    <message>
        <source>Activation of x</source>
        <translation>x の活性化</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Second funnel, B</source>
        <translation>2 つ目のファネル B</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>タイルを追加</translation>
    </message>
    <message>
        <source>Remove this tile</source>
        <translation>このタイルを削除</translation>
    </message>
</context>
<context>
    <name>WeightPresets</name>
    <message>
        <source>N(0, 0.01²), the authors&apos;</source>
        <translation>N(0, 0.01²)、著者の設定</translation>
    </message>
    <message>
        <source>Small random weights: the paper&apos;s start of training.</source>
        <translation>小さな乱数の重みです。論文の学習開始時の状態です。</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>Random weights as large as the input&apos;s own spread.</source>
        <translation>入力の散らばりと同程度の大きさの乱数の重みです。</translation>
    </message>
    <message>
        <source>MSRA (He)</source>
        <translation>MSRA (He)</translation>
    </message>
    <message>
        <source>N(0, 2 / taps): the sum keeps about the input&apos;s spread.</source>
        <translation>N(0, 2 / タップ数): 和の散らばりが入力とほぼ同じになります。</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>PyTorch の既定</translation>
    </message>
    <message>
        <source>Uniform within ±1 / √taps: what a new Conv2d draws.</source>
        <translation>±1 / √タップ数 の一様分布です。新しい Conv2d が生成する重みです。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>T copies the pixel; without a norm every pixel ties.</source>
        <translation>T は画素をそのまま写します。正規化なしではすべての画素が同値です。</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>ボックス</translation>
    </message>
    <message>
        <source>The window&apos;s mean: T wins where a pixel is darker than its surroundings.</source>
        <translation>窓の平均です。画素が周囲より暗いところで T が勝ちます。</translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation>Sobel x</translation>
    </message>
    <message>
        <source>Brighter to the right: vertical edges.</source>
        <translation>右側が明るいと正です。縦のエッジを検出します。</translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation>Sobel y</translation>
    </message>
    <message>
        <source>Brighter below: horizontal edges.</source>
        <translation>下側が明るいと正です。横のエッジを検出します。</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>ラプラシアン</translation>
    </message>
    <message>
        <source>Dark spots and thin dark lines answer strongly.</source>
        <translation>暗い点や暗い細線に強く反応します。</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>ガウスぼかし</translation>
    </message>
    <message>
        <source>A weighted mean: like the box, with the near pixels counting more.</source>
        <translation>重み付き平均です。ボックスに似ていますが、近い画素ほど重くなります。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>カスタム</translation>
    </message>
</context>
<context>
    <name>acti::plot::Format</name>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>TikZ for LaTeX</source>
        <translation>TikZ (LaTeX)</translation>
    </message>
    <message>
        <source>CSV, its numbers</source>
        <translation>CSV (図の数値)</translation>
    </message>
    <message>
        <source>NPY, its maps</source>
        <translation>NPY (図のマップ)</translation>
    </message>
    <message>
        <source>GIF, moving</source>
        <translation>GIF (動画)</translation>
    </message>
    <message>
        <source>PNG for each frame</source>
        <translation>フレームごとの PNG</translation>
    </message>
    <message>
        <source>WebP, moving</source>
        <translation>WebP（動画）</translation>
    </message>
</context>
<context>
    <name>acti::plot::Size</name>
    <message>
        <source>As composed</source>
        <translation>元の構成のまま</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>1 段、85 mm</translation>
    </message>
    <message>
        <source>Two columns, 180 mm</source>
        <translation>2 段、180 mm</translation>
    </message>
    <message>
        <source>A4 page, upright</source>
        <translation>A4 縦</translation>
    </message>
    <message>
        <source>A4 page, lying</source>
        <translation>A4 横</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>スライド 16:9</translation>
    </message>
</context>
<context>
    <name>acti::plot::Style</name>
    <message>
        <source>Screen, light</source>
        <translation>画面 (ライト)</translation>
    </message>
    <message>
        <source>Screen, dark</source>
        <translation>画面 (ダーク)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙面</translation>
    </message>
    <message>
        <source>Paper, greyscale</source>
        <translation>論文用、グレースケール</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>スライド</translation>
    </message>
    <message>
        <source>Slide, dark</source>
        <translation>スライド、暗色</translation>
    </message>
</context>
<context>
    <name>acti::ui::BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Stop this computation; the tiles stay as they are</source>
        <translation>この計算を中止します。タイルはそのまま残ります</translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>計算をキャンセル</translation>
    </message>
</context>
<context>
    <name>acti::ui::ChainView</name>
    <message>
        <source>Arithmetic of the pixel</source>
        <translation>画素の計算過程</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>sum of branches</source>
        <translation>分岐の和</translation>
    </message>
    <message>
        <source>largest branch</source>
        <translation>分岐の最大</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>T(x)</source>
        <translation>T(x)</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
</context>
<context>
    <name>acti::ui::ChannelSheet</name>
    <message>
        <source>%1 · T wins %2</source>
        <translation>%1 · T の勝ち %2</translation>
    </message>
</context>
<context>
    <name>acti::ui::CommandPalette</name>
    <message>
        <source>No match.</source>
        <translation>見つかりません。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Find an activation, action, setting or preset</source>
        <translation>活性化関数、操作、設定、プリセットを検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
</context>
<context>
    <name>acti::ui::ComparePanel</name>
    <message>
        <source>Pooling and combining</source>
        <translation>プーリングと結合</translation>
    </message>
    <message>
        <source>Norm of T</source>
        <translation>T の正規化</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 を %2 に</translation>
    </message>
    <message>
        <source>Show %1 as %2</source>
        <translation>%1 を %2 として表示</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>A becomes B and B becomes A, whose condition can be edited above</source>
        <translation>A と B を入れ替えます。新しい A の条件は上で編集できます</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A と B を入れ替え</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Per cent: the paper&apos;s top-1 errors on ImageNet, of trained networks; lower is better. “Here” counts the pixels of this picture.</source>
        <translation>パーセント値は、論文にある学習済みネットワークの ImageNet での top-1 誤差で、低いほど良い値です。「この画像」はこの画像の画素を数えた値です。</translation>
    </message>
    <message>
        <source>%1 (the paper&apos;s %2)</source>
        <translation>%1 (論文では %2)</translation>
    </message>
    <message>
        <source>%1 The paper&apos;s top-1 error on ImageNet: %2 (%3).</source>
        <translation>%1 論文の ImageNet での top-1 誤差: %2 (%3)。</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 を比較</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>比較を終了</translation>
    </message>
    <message>
        <source>Compare two funnels</source>
        <translation>2 つのファネルを比較</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Two funnels</source>
        <translation>2 つのファネル</translation>
    </message>
    <message>
        <source>Show one funnel again</source>
        <translation>1 つのファネルの表示に戻す</translation>
    </message>
    <message>
        <source>This funnel beside another one: the paper&apos;s ablations</source>
        <translation>このファネルを別のファネルと並べて表示 (論文のアブレーション)</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A と B</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>%1 here: %2. Paper: %3 top-1 error, %4. %5</source>
        <translation>%1、この画像: %2。論文: top-1 誤差 %3、%4。%5</translation>
    </message>
    <message>
        <source>%1, your own funnel, here: %2.</source>
        <translation>%1 (独自のファネル)、この画像: %2。</translation>
    </message>
    <message>
        <source>T wins %1</source>
        <translation>T の勝ち %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConditionMore</name>
    <message>
        <source>Dilation, bias, the norm&apos;s numbers, colour of the winner map</source>
        <translation>ダイレーション、バイアス、正規化の数値、勝者マップの色</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>簡易</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Fewer settings of the condition</source>
        <translation>条件の設定を減らす</translation>
    </message>
    <message>
        <source>More settings of the condition</source>
        <translation>条件の設定を増やす</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>ダイレーション</translation>
    </message>
    <message>
        <source>Steps between the window&apos;s pixels: 2 looks at every other one</source>
        <translation>窓の画素の間隔。2 なら 1 つおき</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>Added to the weighted sum, before the norm</source>
        <translation>正規化の前に重み付き和へ加える値</translation>
    </message>
    <message>
        <source>Set dilation</source>
        <translation>ダイレーションを設定</translation>
    </message>
    <message>
        <source>Set bias</source>
        <translation>バイアスを設定</translation>
    </message>
    <message>
        <source>norm γ</source>
        <translation>正規化 γ</translation>
    </message>
    <message>
        <source>What the normalised sums are multiplied by</source>
        <translation>正規化した和に掛ける値</translation>
    </message>
    <message>
        <source>norm β</source>
        <translation>正規化 β</translation>
    </message>
    <message>
        <source>What is then added: T wins more often for more</source>
        <translation>その後に加える値。大きいほど T の勝ちが増加</translation>
    </message>
    <message>
        <source>norm ε</source>
        <translation>正規化 ε</translation>
    </message>
    <message>
        <source>Added to the variance, so that it is never 0</source>
        <translation>分散が 0 にならないよう加える値</translation>
    </message>
    <message>
        <source>Set the norm&apos;s numbers</source>
        <translation>正規化の数値を設定</translation>
    </message>
    <message>
        <source>Opacity of the winner map, per cent</source>
        <translation>勝者マップの不透明度 (パーセント)</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Opacity of the winner map over the picture: %1 %</source>
        <translation>画像に重ねる勝者マップの不透明度: %1 %</translation>
    </message>
    <message>
        <source>Set colour of the winner map</source>
        <translation>勝者マップの色を設定</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConditionPanel</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Window 3 × 3, the authors&apos; weights, batch norm of this image, max(x, T)</source>
        <translation>3 × 3 の窓、著者の重み、この画像のバッチ正規化、max(x, T)</translation>
    </message>
    <message>
        <source>Reset the funnel condition</source>
        <translation>ファネル条件をリセット</translation>
    </message>
    <message>
        <source>Reset condition</source>
        <translation>条件をリセット</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>The pixels around each one that T looks at</source>
        <translation>各画素の周囲で T が見る画素</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>プーリング</translation>
    </message>
    <message>
        <source>What T makes of the window&apos;s pixels</source>
        <translation>T が窓の画素から作る値</translation>
    </message>
    <message>
        <source>Set pooling</source>
        <translation>プーリングを設定</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>プーリング</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>境界</translation>
    </message>
    <message>
        <source>What the window sees outside the picture</source>
        <translation>窓が画像の外に見るもの</translation>
    </message>
    <message>
        <source>Set border</source>
        <translation>境界を設定</translation>
    </message>
    <message>
        <source>border</source>
        <translation>境界</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>What y is made of x and T</source>
        <translation>x と T から y を作る方法</translation>
    </message>
    <message>
        <source>Set combine</source>
        <translation>結合を設定</translation>
    </message>
    <message>
        <source>combine</source>
        <translation>結合</translation>
    </message>
    <message>
        <source>β of the smooth maximum</source>
        <translation>滑らかな最大値の β</translation>
    </message>
    <message>
        <source>0: the mean of x and T; large: nearly their maximum; negative: towards the minimum</source>
        <translation>0: x と T の平均、大: ほぼ最大値、負: 最小値寄り</translation>
    </message>
    <message>
        <source>Set β</source>
        <translation>β を設定</translation>
    </message>
    <message>
        <source>β</source>
        <translation>β</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>What is done to the sums before they meet x</source>
        <translation>x と比べる前に和へ施す処理</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ数</translation>
    </message>
    <message>
        <source>How many groups of channels; they divide the channels</source>
        <translation>チャネルのグループの数 (チャネル数の約数)</translation>
    </message>
    <message>
        <source>Set groups</source>
        <translation>グループ数を設定</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Set window</source>
        <translation>窓を設定</translation>
    </message>
    <message>
        <source>Set norm</source>
        <translation>正規化を設定</translation>
    </message>
    <message>
        <source>Funnel condition of A</source>
        <translation>A のファネル条件</translation>
    </message>
    <message>
        <source>Funnel condition</source>
        <translation>ファネル条件</translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation>窓 %1 個</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weights of the window</source>
        <translation>窓の重み</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>The same seed draws the same weights on every machine</source>
        <translation>同じシードなら、どのマシンでも同じ重みを生成</translation>
    </message>
    <message>
        <source>Draw other weights</source>
        <translation>別の重みを生成</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Weights of the column</source>
        <translation>縦の窓の重み</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>ファイルから…</translation>
    </message>
    <message>
        <source>Weights from a file</source>
        <translation>ファイルの重み</translation>
    </message>
    <message>
        <source>An array of odd sides, one for all channels or one a channel, of a %1 file</source>
        <translation>%1 ファイルの配列。辺は奇数で、全チャネル共通に 1 つ、またはチャネルごとに 1 つ</translation>
    </message>
    <message>
        <source>Set seed</source>
        <translation>シードを設定</translation>
    </message>
    <message>
        <source>Arrays (*.npy *.npz *.safetensors *.onnx *.json)</source>
        <translation>配列 (*.npy *.npz *.safetensors *.onnx *.json)</translation>
    </message>
    <message>
        <source>Change weight</source>
        <translation>重みを変更</translation>
    </message>
    <message>
        <source>“%1” is not a weight. Type a number such as −0.25.</source>
        <translation>「%1」は重みではありません。−0.25 のような数値を入力してください。</translation>
    </message>
    <message>
        <source>Load weights</source>
        <translation>重みを読み込む</translation>
    </message>
    <message>
        <source>Choose weights</source>
        <translation>重みを選択</translation>
    </message>
    <message>
        <source>Your own weights.</source>
        <translation>独自の重みです。</translation>
    </message>
    <message>
        <source>Each channel draws its own; typing one gives all channels this kernel.</source>
        <translation>重みはチャネルごとに生成されます。値を入力すると、全チャネルがこのカーネルになります。</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConfinementNote</name>
    <message>
        <source>Asking how pictures and networks are read…</source>
        <translation>画像とネットワークの読み込み方法を確認しています…</translation>
    </message>
    <message>
        <source>Pictures and networks cannot be read: %1</source>
        <translation>画像とネットワークを読み込めません: %1</translation>
    </message>
    <message>
        <source>Pictures and networks are read by processes that can change no file and reach no network.</source>
        <translation>画像とネットワークは、ファイルの変更も通信もできない隔離されたプロセスで読み込まれます。</translation>
    </message>
    <message>
        <source>Pictures and networks are read by processes of their own, but this system does not let them shut themselves off: open only files that you trust.</source>
        <translation>画像とネットワークは別のプロセスで読み込まれますが、このシステムではプロセスを隔離できません。信頼できるファイルだけを開いてください。</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveCursor</name>
    <message>
        <source>slope %1</source>
        <translation>傾き %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveInspector</name>
    <message>
        <source>Choose an activation in the library to plot it.</source>
        <translation>ライブラリで活性化関数を選ぶと、グラフを描きます。</translation>
    </message>
    <message>
        <source>Add a formula</source>
        <translation>数式を追加</translation>
    </message>
    <message>
        <source>A curve of a formula that you type</source>
        <translation>入力した数式の曲線</translation>
    </message>
    <message>
        <source>Change the range of x</source>
        <translation>x の範囲を変更</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Show curve</source>
        <translation>曲線を表示</translation>
    </message>
    <message>
        <source>Hide curve</source>
        <translation>曲線を隠す</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Parameter values by name, with their source</source>
        <translation>名前付きのパラメータ値とその出典</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Back to the initial values</source>
        <translation>初期値に戻す</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>コピー形式</translation>
    </message>
    <message>
        <source>The formula as LaTeX, PyTorch, NumPy or C++; what is drawn as CSV</source>
        <translation>数式は LaTeX、PyTorch、NumPy、C++、描画内容は CSV</translation>
    </message>
    <message>
        <source>Reset parameters</source>
        <translation>パラメータをリセット</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Change the formula</source>
        <translation>数式を変更</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>プリセット %1</translation>
    </message>
    <message>
        <source>Change the order of curves</source>
        <translation>曲線の順序を変更</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveOptions</name>
    <message>
        <source>Bounds of f′</source>
        <translation>f′ の上下限</translation>
    </message>
    <message>
        <source>A band from inf f′ to sup f′, and where they are attained</source>
        <translation>inf f′ から sup f′ までの帯と、それらに達する点</translation>
    </message>
    <message>
        <source>Show slope bounds</source>
        <translation>傾きの上下限を表示</translation>
    </message>
    <message>
        <source>Hide slope bounds</source>
        <translation>傾きの上下限を隠す</translation>
    </message>
    <message>
        <source>Literal formula beside the stable one</source>
        <translation>安定な式と並べる文字どおりの数式</translation>
    </message>
    <message>
        <source>The formula as articles write it, computed to the letter: where it overflows, vanishes or loses its digits</source>
        <translation>記事に書かれた数式をそのまま計算し、オーバーフロー、消失、桁落ちの箇所を示します</translation>
    </message>
    <message>
        <source>As written, beside the stable form</source>
        <translation>記事どおりの式を安定な式と並べる</translation>
    </message>
    <message>
        <source>The formula as articles write it, computed to the letter in float32 or float64</source>
        <translation>記事に書かれた数式を float32 または float64 でそのまま計算</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>箇所を表示</translation>
    </message>
    <message>
        <source>Widens x until all of these places are in sight</source>
        <translation>これらの箇所がすべて見えるまで x を拡大</translation>
    </message>
    <message>
        <source>Slopes while training</source>
        <translation>学習時の傾き</translation>
    </message>
    <message>
        <source>The band of slopes from l to u, and elements whose slopes were drawn from it</source>
        <translation>l から u までの傾きの帯と、そこから傾きを抽出した要素</translation>
    </message>
    <message>
        <source>Drawn elements</source>
        <translation>抽出する要素</translation>
    </message>
    <message>
        <source>How many elements are drawn, at most %1; 0 shows the band alone</source>
        <translation>抽出する要素の数、最大 %1。0 なら帯のみ表示</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>抽出のシード</translation>
    </message>
    <message>
        <source>The same seed draws the same slopes</source>
        <translation>同じシードなら同じ傾きを抽出</translation>
    </message>
    <message>
        <source>draws, seed</source>
        <translation>個、シード</translation>
    </message>
    <message>
        <source>Slope at kinks as reported by</source>
        <translation>折れ点での傾きの報告元</translation>
    </message>
    <message>
        <source>Whose f′ stands at a kink, as the filled dot</source>
        <translation>折れ点での f′ を塗りつぶした点で示す実装</translation>
    </message>
    <message>
        <source>f′ at the kink, as reported by</source>
        <translation>折れ点での f′ の報告元</translation>
    </message>
    <message>
        <source>Convention at kinks</source>
        <translation>折れ点での規約</translation>
    </message>
    <message>
        <source>Show the literal formula</source>
        <translation>文字どおりの数式を表示</translation>
    </message>
    <message>
        <source>Hide the literal formula</source>
        <translation>文字どおりの数式を隠す</translation>
    </message>
    <message>
        <source>No trouble for |x| up to 1000.</source>
        <translation>|x| が 1000 まで問題ありません。</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveRow</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 を隠す</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurvesView</name>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Arrow keys step the cursor, with Ctrl from dot to dot; plus and minus zoom; Home fits</source>
        <translation>矢印キーでカーソルを移動、Ctrl 併用で点から点へ。プラスとマイナスで拡大縮小、Home で全体表示</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurvesWorkspace</name>
    <message>
        <source>No curve yet</source>
        <translation>曲線がありません</translation>
    </message>
    <message>
        <source>Choose an activation in the library: its values, slope and curvature appear here.</source>
        <translation>ライブラリで活性化関数を選ぶと、値、傾き、曲率がここに表示されます。</translation>
    </message>
    <message>
        <source>Find an activation</source>
        <translation>活性化関数を検索</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 を追加</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1、固定中</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
</context>
<context>
    <name>acti::ui::Document</name>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Set title</source>
        <translation>題を設定</translation>
    </message>
</context>
<context>
    <name>acti::ui::ExportControls</name>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Colours, type and lines: for paper, a projector or a screen</source>
        <translation>色、文字、線: 紙、プロジェクター、画面のいずれか向け</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Columns of a paper, a page, or a slide</source>
        <translation>論文の段、ページ、またはスライド</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>線の太さ</translation>
    </message>
    <message>
        <source>Of the whole figure</source>
        <translation>図全体の寸法</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Pixels an inch; 300 for print, 150 for a screen</source>
        <translation>1 インチあたりの画素数。印刷は 300、画面は 150</translation>
    </message>
    <message>
        <source>Resolution of moving pictures</source>
        <translation>動画の解像度</translation>
    </message>
    <message>
        <source>Pixels an inch of GIF and WebP; 144 for a screen</source>
        <translation>GIF と WebP の 1 インチあたりの画素数。画面には 144</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Formulas and parameters in words, below</source>
        <translation>数式とパラメータを図の下に文で記します</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>再生する量</translation>
    </message>
    <message>
        <source>The parameter that runs over the range of its slider</source>
        <translation>スライダーの範囲を動くパラメーター</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム数</translation>
    </message>
    <message>
        <source>How many pictures one run has</source>
        <translation>1 回の再生に含まれるフレームの数</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>How long one run takes; it is repeated for ever</source>
        <translation>1 回の再生にかかる時間。ずっと繰り返します</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Step in x</source>
        <translation>x の刻み</translation>
    </message>
    <message>
        <source>Between two rows; at its least the program chooses the points</source>
        <translation>2 行の間隔。最小にするとプログラムが点を選びます</translation>
    </message>
    <message>
        <source>chosen by the program</source>
        <translation>プログラムが選ぶ</translation>
    </message>
</context>
<context>
    <name>acti::ui::ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>図をエクスポート</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>プレビューの大きさ</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体表示</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>実寸</translation>
    </message>
    <message>
        <source>The whole figure, as large as there is room for</source>
        <translation>図の全体を、場所の許す限り大きく表示します</translation>
    </message>
    <message>
        <source>As large as on paper; scroll to see the rest</source>
        <translation>紙面と同じ大きさで表示します。残りはスクロールで見られます</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Choose where the file goes (Return)</source>
        <translation>保存先を選びます (Return)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Write nothing (Escape)</source>
        <translation>何も書き込みません (Escape)</translation>
    </message>
    <message>
        <source>At %1 % of its size on paper</source>
        <translation>紙面の %1 %</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>フレーム %1 / %2</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き込み中…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>「%1」はすでにあります。</translation>
    </message>
    <message>
        <source>“%1” and %2 more are there already.</source>
        <translation>「%1」ほか %2 個のファイルがすでにあります。</translation>
    </message>
    <message>
        <source>Files of the same name are replaced.</source>
        <translation>同じ名前のファイルは置き換えられます。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>先頭の行</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>ファイルの先頭の行</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>すべての図</translation>
    </message>
    <message>
        <source>Every figure of the session into one folder, under its title</source>
        <translation>セッションのすべての図を、表題を名前として 1 つのフォルダーに保存します</translation>
    </message>
    <message>
        <source>Save into a folder…</source>
        <translation>フォルダーに保存…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 を保存しました。</translation>
    </message>
    <message>
        <source>Figure %1 of %2</source>
        <translation>図 %1 / %2</translation>
    </message>
    <message>
        <source>These cannot be had as %1: %2.</source>
        <translation>次のものは %1 では書き出せません：%2。</translation>
    </message>
    <message>
        <source>Export all figures into</source>
        <translation>すべての図の書き出し先</translation>
    </message>
    <message>
        <source>All figures of the session: %1</source>
        <translation>セッションのすべての図：%1</translation>
    </message>
    <message>
        <source>%1 rows; the first ones are shown</source>
        <translation>%1 行。先頭の行を示しています</translation>
    </message>
    <message>
        <source>Files saved: %1.</source>
        <translation>保存したファイル：%1。</translation>
    </message>
</context>
<context>
    <name>acti::ui::FactValue</name>
    <message>
        <source>Click to copy; Return or Ctrl+C by the keyboard</source>
        <translation>クリックでコピー。キーボードでは Return または Ctrl+C</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>クリックでコピー</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>コピーしました: %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::FeaturesPanel</name>
    <message>
        <source>Denoiser with FReLU</source>
        <translation>FReLU のノイズ除去</translation>
    </message>
    <message>
        <source>Denoiser with ReLU</source>
        <translation>ReLU のノイズ除去</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Show the picture itself, or what a layer of a network makes of it</source>
        <translation>画像そのもの、またはネットワークの層の出力を表示</translation>
    </message>
    <message>
        <source>Layer of the network</source>
        <translation>ネットワークの層</translation>
    </message>
    <message>
        <source>Whose output is x</source>
        <translation>出力を x とする層</translation>
    </message>
    <message>
        <source>The layer&apos;s output is x: each of its channels is a map.</source>
        <translation>層の出力が x です。各チャネルが 1 枚のマップになります。</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特徴マップ</translation>
    </message>
    <message>
        <source>The picture itself</source>
        <translation>画像そのもの</translation>
    </message>
    <message>
        <source>Open a network…</source>
        <translation>ネットワークを開く…</translation>
    </message>
</context>
<context>
    <name>acti::ui::FieldPanel</name>
    <message>
        <source>After 1 layer</source>
        <translation>1 層後</translation>
    </message>
    <message>
        <source>After %1 layers</source>
        <translation>%1 層後</translation>
    </message>
    <message>
        <source>%1: this pixel alone.</source>
        <translation>%1: この画素のみ。</translation>
    </message>
    <message>
        <source>%1: %2 pixels, %3 × %4 (rows × columns).</source>
        <translation>%1: %2 画素、%3 × %4 (行 × 列)。</translation>
    </message>
    <message>
        <source>Activate field of this pixel</source>
        <translation>この画素の活性化フィールド</translation>
    </message>
    <message>
        <source>Layers of the activate field</source>
        <translation>活性化フィールドの層数</translation>
    </message>
    <message>
        <source>The same layer so many times over, 1 to %1</source>
        <translation>同じ層を重ねる回数、1 から %1</translation>
    </message>
    <message>
        <source>Set layers of the activate field</source>
        <translation>活性化フィールドの層数を設定</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Activate fields need the whole picture at once; this one is too large</source>
        <translation>活性化フィールドには画像全体が一度に必要ですが、この画像は大きすぎます</translation>
    </message>
    <message>
        <source>Draws over the tiles which pixels this one looks at through stacked layers</source>
        <translation>重ねた層を通してこの画素が見る画素をタイルに重ねて描画</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureChooser</name>
    <message>
        <source>Previous figure</source>
        <translation>前の図</translation>
    </message>
    <message>
        <source>Previous figure (Ctrl+PgUp)</source>
        <translation>前の図 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>The figures of this session</source>
        <translation>このセッションの図</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>次の図</translation>
    </message>
    <message>
        <source>Next figure (Ctrl+PgDown)</source>
        <translation>次の図 (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>図 1 枚</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>図 %1 枚</translation>
    </message>
    <message>
        <source>figure %1 of %2</source>
        <translation>図 %1 / %2</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureOptions</name>
    <message>
        <source>Values, f</source>
        <translation>値, f</translation>
    </message>
    <message>
        <source>Slope, f′</source>
        <translation>傾き, f′</translation>
    </message>
    <message>
        <source>Curvature, f″</source>
        <translation>曲率, f″</translation>
    </message>
    <message>
        <source>Gradients with respect to parameters</source>
        <translation>パラメータに関する勾配</translation>
    </message>
    <message>
        <source>Product of slopes over layers: vanishing and exploding gradients</source>
        <translation>層を通した傾きの積: 勾配の消失と爆発</translation>
    </message>
    <message>
        <source>Difference of two curves, with their largest distance</source>
        <translation>2 曲線の差, 最大距離も表示</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 を隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Landmarks, Dirac arrows, all in one axis</source>
        <translation>特徴点、ディラックの矢印、すべてを 1 つの軸に</translation>
    </message>
    <message>
        <source>Show in the figure</source>
        <translation>図に表示する項目</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>特徴点</translation>
    </message>
    <message>
        <source>Zeros, extrema, inflections and kinks as dots; point at one to read it</source>
        <translation>零点、極値、変曲点、折れ点を点で表示。指すと値を表示</translation>
    </message>
    <message>
        <source>Dirac arrows at kinks</source>
        <translation>折れ点のディラックの矢印</translation>
    </message>
    <message>
        <source>In f″ where f′ jumps, as high as the jump; in f′ where f jumps</source>
        <translation>f″ では f′ の跳びの位置、高さは跳びの大きさ。f′ では f の跳びの位置</translation>
    </message>
    <message>
        <source>All in one axis</source>
        <translation>すべてを 1 つの軸に</translation>
    </message>
    <message>
        <source>f, f′, f″ and gradients in one axis, told apart by dashes</source>
        <translation>f、f′、f″ と勾配を 1 つの軸に描き、破線の種類で区別</translation>
    </message>
    <message>
        <source>Layers of the product of slopes</source>
        <translation>傾きの積の層数</translation>
    </message>
    <message>
        <source>How many layers, 1 to %1, each a_k = f(w a_(k-1))</source>
        <translation>層の数、1 から %1。各層は a_k = f(w a_(k-1))</translation>
    </message>
    <message>
        <source>Weight of every layer</source>
        <translation>全層の重み</translation>
    </message>
    <message>
        <source>The one weight w of every layer</source>
        <translation>全層に共通の重み w</translation>
    </message>
    <message>
        <source>layers of weight</source>
        <translation>層、重み</translation>
    </message>
    <message>
        <source>Change the depth</source>
        <translation>層数を変更</translation>
    </message>
    <message>
        <source>Change the weight</source>
        <translation>重みを変更</translation>
    </message>
    <message>
        <source>Compare this curve</source>
        <translation>比較する曲線</translation>
    </message>
    <message>
        <source>with this one</source>
        <translation>比較相手の曲線</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>No curve here has a parameter</source>
        <translation>パラメータを持つ曲線がありません</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>表示: %1</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>非表示: %1</translation>
    </message>
    <message>
        <source>Product ∏f′</source>
        <translation>積 ∏f′</translation>
    </message>
    <message>
        <source>Difference Δf</source>
        <translation>差 Δf</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigurePreview</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>The figure as its file will have it</source>
        <translation>ファイルに書き込まれるとおりの図</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureSetup</name>
    <message>
        <source>Axes, legend and title</source>
        <translation>軸・凡例・タイトル</translation>
    </message>
    <message>
        <source>Title of the figure</source>
        <translation>図のタイトル</translation>
    </message>
    <message>
        <source>What the figure is called; files carry it</source>
        <translation>図の名前。ファイルにも入ります</translation>
    </message>
    <message>
        <source>Rename figure</source>
        <translation>図の名前を変更</translation>
    </message>
    <message>
        <source>Draw it above the figure</source>
        <translation>図の上に描く</translation>
    </message>
    <message>
        <source>Draw the title above the figure</source>
        <translation>タイトルを図の上に描く</translation>
    </message>
    <message>
        <source>In the window and in every exported file</source>
        <translation>ウィンドウと書き出すすべてのファイルで</translation>
    </message>
    <message>
        <source>Draw the title</source>
        <translation>タイトルを描く</translation>
    </message>
    <message>
        <source>Leave out the title</source>
        <translation>タイトルを省く</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>from</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>to</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>number every</source>
        <translation>目盛りの間隔</translation>
    </message>
    <message>
        <source>An empty field is automatic; grey numbers are what is drawn now.</source>
        <translation>空欄は自動です。灰色の数値は現在描かれている値です。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Place of the legend</source>
        <translation>凡例の位置</translation>
    </message>
    <message>
        <source>Where the names of the curves stand</source>
        <translation>曲線の名前を置く場所</translation>
    </message>
    <message>
        <source>Automatic: where nothing is covered</source>
        <translation>自動: 何も隠さない場所</translation>
    </message>
    <message>
        <source>Above the figure</source>
        <translation>図の上</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Move the legend</source>
        <translation>凡例を移動</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Where the axis begins</source>
        <translation>軸の始まり</translation>
    </message>
    <message>
        <source>Where the axis ends</source>
        <translation>軸の終わり</translation>
    </message>
    <message>
        <source>The distance of its numbers</source>
        <translation>目盛りの数値の間隔</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>By powers of ten; only positive values are shown</source>
        <translation>10 の累乗で表示。正の値だけを示します</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Change the numbers of an axis</source>
        <translation>軸の目盛りを変更</translation>
    </message>
    <message>
        <source>Make an axis logarithmic</source>
        <translation>軸を対数にする</translation>
    </message>
    <message>
        <source>Make an axis linear</source>
        <translation>軸を線形にする</translation>
    </message>
    <message>
        <source>Begin of %1</source>
        <translation>%1 の始まり</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 の終わり</translation>
    </message>
    <message>
        <source>Distance of the numbers of %1</source>
        <translation>%1 の目盛りの間隔</translation>
    </message>
    <message>
        <source>Logarithmic %1</source>
        <translation>対数 %1</translation>
    </message>
    <message>
        <source>Change the range of an axis</source>
        <translation>軸の範囲を変更</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureStrip</name>
    <message>
        <source>Figures of the session</source>
        <translation>セッションの図</translation>
    </message>
    <message>
        <source>A click shows a figure; drag it, or use Alt with the left and right keys, to move it</source>
        <translation>クリックで図を表示します。ドラッグするか、Alt と左右キーで移動します</translation>
    </message>
</context>
<context>
    <name>acti::ui::FormulaField</name>
    <message>
        <source>max(x, a * x)</source>
        <translation>max(x, a * x)</translation>
    </message>
    <message>
        <source>Formula of x</source>
        <translation>x の数式</translation>
    </message>
    <message>
        <source>A formula of x; every other name is a parameter. x &gt; 0 ? x : a * expm1(x), b = 2 in [0, 10]; x * sigmoid(b * x)</source>
        <translation>x の数式です。他の名前はすべてパラメータになります。x &gt; 0 ? x : a * expm1(x), b = 2 in [0, 10]; x * sigmoid(b * x)</translation>
    </message>
    <message>
        <source>character %1, %2▸%3: %4</source>
        <translation>%1 文字目、%2▸%3: %4</translation>
    </message>
    <message>
        <source>at the end: %1</source>
        <translation>末尾: %1</translation>
    </message>
    <message>
        <source>character %1: %2</source>
        <translation>%1 文字目: %2</translation>
    </message>
</context>
<context>
    <name>acti::ui::FunnelWorkspace</name>
    <message>
        <source>Open a network</source>
        <translation>ネットワークを開く</translation>
    </message>
    <message>
        <source>ONNX networks (*.onnx)</source>
        <translation>ONNX ネットワーク (*.onnx)</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>ファネル</translation>
    </message>
    <message>
        <source>Add a funnel map</source>
        <translation>ファネルマップを追加</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1、列 %2</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>T = %1</source>
        <translation>T = %1</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>Choose another scaling on the left, or one of the colour channels of a colour picture.</source>
        <translation>左で別のスケーリングを選ぶか、カラー画像の色チャネルを選んでください。</translation>
    </message>
    <message>
        <source>Reset the condition, choose another input on the left, or undo the last change.</source>
        <translation>条件を初期値に戻すか、左で別の入力を選ぶか、直前の変更を元に戻してください。</translation>
    </message>
    <message>
        <source>Choose a sample on the left, open another file, or undo the last change.</source>
        <translation>左でサンプルを選ぶか、別のファイルを開くか、直前の変更を元に戻してください。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>%1 を読み込み中</translation>
    </message>
    <message>
        <source>The maps appear as soon as the picture is read.</source>
        <translation>画像の読み込みが終わりしだい、マップが表示されます。</translation>
    </message>
    <message>
        <source>No map to show</source>
        <translation>表示するマップがありません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reset the condition</source>
        <translation>条件を初期値に戻す</translation>
    </message>
    <message>
        <source>Show the cat</source>
        <translation>猫の画像を表示</translation>
    </message>
    <message>
        <source>No funnel map in this session</source>
        <translation>このセッションにはファネルマップがありません</translation>
    </message>
    <message>
        <source>A funnel map shows, pixel by pixel, where FReLU&apos;s condition T(x) exceeds the input.</source>
        <translation>ファネルマップは、FReLU の条件 T(x) が入力を上回るところを画素ごとに示します。</translation>
    </message>
    <message>
        <source>Reset condition</source>
        <translation>条件をリセット</translation>
    </message>
    <message>
        <source>Choose what a tile shows</source>
        <translation>タイルの表示内容を選択</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>タイルを追加</translation>
    </message>
    <message>
        <source>Remove a tile</source>
        <translation>タイルを削除</translation>
    </message>
    <message>
        <source>The figure names no input of this session.</source>
        <translation>図の指す入力がこのセッションにありません</translation>
    </message>
    <message>
        <source>Stopped. The tiles show the map before the last change.</source>
        <translation>中止しました。タイルには直前の変更より前のマップが表示されています。</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>計算する</translation>
    </message>
    <message>
        <source>The computation was stopped.</source>
        <translation>計算を中止しました</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>入力ソース</translation>
    </message>
    <message>
        <source>Funnel condition</source>
        <translation>ファネル条件</translation>
    </message>
</context>
<context>
    <name>acti::ui::InputOpener</name>
    <message>
        <source>Open image or tensor</source>
        <translation>画像またはテンソルを開く</translation>
    </message>
    <message>
        <source>Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)</source>
        <translation>画像とテンソル (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)</translation>
    </message>
    <message>
        <source>If it holds weights, load them in the Funnel: “From a file…” beside the weights.</source>
        <translation>重みが入っている場合は、ファネルで重みの横にある「ファイルから…」で読み込んでください。</translation>
    </message>
</context>
<context>
    <name>acti::ui::LibraryPanel</name>
    <message>
        <source>Search activations</source>
        <translation>活性化関数を検索</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>No activation is called “%1”.</source>
        <translation>「%1」という活性化関数はありません。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MainWindow</name>
    <message>
        <source>Drag to move this panel</source>
        <translation>ドラッグしてこのパネルを移動</translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation>カーソル位置の値</translation>
    </message>
    <message>
        <source>&amp;Left panel</source>
        <translation>左パネル(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right panel</source>
        <translation>右パネル(&amp;R)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export this figure (%1)</source>
        <translation>この図をエクスポート (%1)</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>すべてを検索…</translation>
    </message>
    <message>
        <source>Find an activation, action, setting or preset (%1)</source>
        <translation>活性化関数、操作、設定、プリセットを検索 (%1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;igure</source>
        <translation>図(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>例を開く(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find an activation</source>
        <translation>活性化関数を検索(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>レイアウトをリセット(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>キーとマウス(&amp;K)</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>キーとマウス</translation>
    </message>
    <message>
        <source>&amp;About Actiscope</source>
        <translation>Actiscope について(&amp;A)</translation>
    </message>
    <message>
        <source>About Actiscope</source>
        <translation>Actiscope について</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;An instrument for looking at activation functions.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;活性化関数を観察するための道具です。&lt;/p&gt;&lt;p&gt;GNU General Public License バージョン 3 以降のもとで配布されるフリーソフトウェアです。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>全体表示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>図をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous figure</source>
        <translation>前の図(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next figure</source>
        <translation>次の図(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Duplicate figure</source>
        <translation>図を複製(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename figure…</source>
        <translation>図の名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move figure</source>
        <translation>図を削除(&amp;M)</translation>
    </message>
    <message>
        <source>Make a &amp;sheet</source>
        <translation>図版を作る(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>倍率</translation>
    </message>
    <message>
        <source>Zoom; a click fits the whole figure (Ctrl+0)</source>
        <translation>倍率。クリックすると図全体を表示 (Ctrl+0)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Duplicate figure</source>
        <translation>図を複製</translation>
    </message>
    <message>
        <source>Rename figure</source>
        <translation>図の名前を変更</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Remove figure</source>
        <translation>図を削除</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>「%1」を削除しました。</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>これらのファイルの履歴を消去</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Settings are not saved. %1</source>
        <translation>設定は保存されていません。%1</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>セッションを保存</translation>
    </message>
    <message>
        <source>Actiscope sessions (*.%1)</source>
        <translation>Actiscope セッション (*.%1)</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>保存できませんでした。%1</translation>
    </message>
    <message>
        <source>There is no figure here to export yet.</source>
        <translation>エクスポートする図がまだありません。</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>The figure is in the clipboard, as a picture and as a drawing.</source>
        <translation>図をクリップボードにコピーしました (画像と図形)。</translation>
    </message>
    <message>
        <source>Actiscope</source>
        <translation>Actiscope</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>「%1」への変更を保存しますか?</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>保存しないと変更は失われます。</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard.</source>
        <translation>クリップボードに画像もファイルもありません。</translation>
    </message>
    <message>
        <source>figure of this session</source>
        <translation>このセッションの図</translation>
    </message>
    <message>
        <source>setting › %1</source>
        <translation>設定 › %1</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>preset of %1</source>
        <translation>%1 のプリセット</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>コピー中…</translation>
    </message>
    <message>
        <source>Search  %1</source>
        <translation>検索  %1</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>新しい図</translation>
    </message>
    <message>
        <source>&amp;New figure</source>
        <translation>新しい図(&amp;N)</translation>
    </message>
    <message>
        <source>A new figure here needs an input: choose a sample or open a picture.</source>
        <translation>ここで新しい図を作るには入力が必要です。サンプルを選ぶか、画像を開いてください。</translation>
    </message>
    <message>
        <source>Move figure &amp;earlier</source>
        <translation>図を前へ移動(&amp;E)</translation>
    </message>
    <message>
        <source>Move figure &amp;later</source>
        <translation>図を後ろへ移動(&amp;L)</translation>
    </message>
    <message>
        <source>Change the order of figures</source>
        <translation>図の順序を変更</translation>
    </message>
    <message>
        <source>All that can be opened (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.onnx);;All files (*)</source>
        <translation>開けるすべてのファイル (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.onnx);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>One session and one network can be open at a time. Not opened: %1.</source>
        <translation>一度に開けるセッションとネットワークはそれぞれ 1 つです。開かなかったもの：%1。</translation>
    </message>
    <message>
        <source>There is no picture and no array in the folder %1.</source>
        <translation>フォルダー %1 には画像も配列もありません。</translation>
    </message>
    <message>
        <source>The folder has %1 pictures more than the %2 that are listed.</source>
        <translation>フォルダーには、一覧にある %2 枚のほかに画像が %1 枚あります。</translation>
    </message>
    <message>
        <source>Open or close this panel</source>
        <translation>このパネルを開く・閉じる</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Curves and pictures&lt;/b&gt;&lt;br&gt;Wheel: zoom at the cursor. Drag: pan. Double click: fit. Over an axis&apos; numbers the wheel zooms that axis alone.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Figures&lt;/b&gt;&lt;br&gt;Ctrl+PgUp and Ctrl+PgDown show the previous and the next one, with Shift they move it; in the strip below the figure Alt with the left and right keys does. Ctrl+L sets axes, legend and title. A right click has what can be done with a figure or a curve.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Anything&lt;/b&gt;&lt;br&gt;Ctrl+K finds an activation, action, setting or preset by its name.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cursor&lt;/b&gt;&lt;br&gt;Arrow keys step it, with Shift ten times as far, with Ctrl from dot to dot. A click keeps it where it is, another one or Escape frees it. In a picture a click pins the pixel.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sweep&lt;/b&gt;&lt;br&gt;Ctrl+P plays and pauses. With the figure in focus the up and down keys step the parameter, with Shift ten times as far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Meta-ACON&lt;/b&gt;&lt;br&gt;A click on a bar or a curve chooses its channel; with the figure in focus the up and down keys go from one to the next.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Library&lt;/b&gt;&lt;br&gt;A click plots an activation or selects its curve; Ctrl and a click adds another one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Parameters&lt;/b&gt;&lt;br&gt;Double click on a slider resets it. A typed value may lie outside the slider; a click on the symbol changes the slider&apos;s range. The triangle plays it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Facts&lt;/b&gt;&lt;br&gt;A click on a value copies it with all its digits.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;曲線と画像&lt;/b&gt;&lt;br&gt;ホイール: カーソル位置で拡大縮小。ドラッグ: 移動。ダブルクリック: 全体表示。軸の数値の上でホイールを回すと、その軸だけを拡大縮小します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;図&lt;/b&gt;&lt;br&gt;Ctrl+PgUp と Ctrl+PgDown で前後の図を表示します。Shift 併用で図を移動します。図の下の一覧では Alt と左右キーで移動します。Ctrl+L で軸・凡例・タイトルを設定します。右クリックで図や曲線に対する操作を表示します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;すべて&lt;/b&gt;&lt;br&gt;Ctrl+K で活性化関数、操作、設定、プリセットを名前で検索します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;カーソル&lt;/b&gt;&lt;br&gt;矢印キーで移動します。Shift 併用で 10 倍、Ctrl 併用で点から点へ移動します。クリックでその場に固定し、もう一度のクリックか Escape で解除します。画像ではクリックで画素を固定します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;スイープ&lt;/b&gt;&lt;br&gt;Ctrl+P で再生と一時停止を切り替えます。図にフォーカスがあるときは、上下キーでパラメータを変えます。Shift 併用で 10 倍になります。&lt;/p&gt;&lt;p&gt;&lt;b&gt;Meta-ACON&lt;/b&gt;&lt;br&gt;棒または曲線をクリックすると、そのチャネルを選びます。図にフォーカスがあるときは、上下キーで次々に移ります。&lt;/p&gt;&lt;p&gt;&lt;b&gt;ライブラリ&lt;/b&gt;&lt;br&gt;クリックで活性化関数のグラフを描くか、その曲線を選びます。Ctrl を押しながらクリックすると、もう 1 つ追加します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;パラメータ&lt;/b&gt;&lt;br&gt;スライダーをダブルクリックすると初期値に戻ります。入力する値はスライダーの範囲の外でもかまいません。記号をクリックするとスライダーの範囲を変更できます。三角で再生します。&lt;/p&gt;&lt;p&gt;&lt;b&gt;性質&lt;/b&gt;&lt;br&gt;値をクリックすると、全桁をコピーします。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Axes, legend and title…</source>
        <translation>軸・凡例・タイトル(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>acti::ui::MarginPlot</name>
    <message>
        <source>Histogram of the margin T − x</source>
        <translation>差 T − x のヒストグラム</translation>
    </message>
    <message>
        <source>T(x) − x, from −%1 to %1. Grey: x wins; amber: T wins. Drag over it to see which pixels they are; arrow keys move the range, Shift widens it, Escape lets it go.</source>
        <translation>T(x) − x、−%1 から %1。灰色: x の勝ち、琥珀色: T の勝ち。ドラッグすると該当する画素を示します。矢印キーで範囲を移動、Shift で拡大、Escape で解除します。</translation>
    </message>
    <message>
        <source>margin T − x</source>
        <translation>差 T − x</translation>
    </message>
</context>
<context>
    <name>acti::ui::MaximumInputs</name>
    <message>
        <source>Add an input</source>
        <translation>入力を追加</translation>
    </message>
    <message>
        <source>Lines over x; type a slope and an offset</source>
        <translation>x の直線。傾きと切片を入力</translation>
    </message>
    <message>
        <source>Another line, slope × x + offset; at most %1</source>
        <translation>直線をもう 1 本 (傾き × x + 切片)、最大 %1 本</translation>
    </message>
    <message>
        <source>%1; up and down keys step it</source>
        <translation>%1。上下キーで増減</translation>
    </message>
    <message>
        <source>Change input %1</source>
        <translation>入力 %1 を変更</translation>
    </message>
    <message>
        <source>Slope of input %1</source>
        <translation>入力 %1 の傾き</translation>
    </message>
    <message>
        <source>Offset of input %1</source>
        <translation>入力 %1 の切片</translation>
    </message>
    <message>
        <source>Remove input %1</source>
        <translation>入力 %1 を削除</translation>
    </message>
    <message>
        <source>Remove this input</source>
        <translation>この入力を削除</translation>
    </message>
</context>
<context>
    <name>acti::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconFacts</name>
    <message>
        <source>Betas found</source>
        <translation>求めたベータ</translation>
    </message>
    <message>
        <source>β lies between 0 and 1, so y never comes near max(p₁x, p₂x), to which ACON-C tends for large β.</source>
        <translation>β は 0 と 1 の間にあるため、y は max(p₁x, p₂x) に近づきません。ACON-C は β が大きいときにこの値へ近づきます。</translation>
    </message>
    <message>
        <source>“Do not activate”, β → 0, is not off: it is the straight line of slope (p₁ + p₂)/2.</source>
        <translation>「活性化しない」(β → 0) はオフではなく、傾き (p₁ + p₂)/2 の直線です。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconNorms</name>
    <message>
        <source>Batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>移動平均</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Set batch norm</source>
        <translation>バッチ正規化を設定</translation>
    </message>
    <message>
        <source>Batch norm after each layer</source>
        <translation>各層の後のバッチ正規化</translation>
    </message>
    <message>
        <source>Stored mean and variance; before training 0 and 1</source>
        <translation>保存された平均と分散。学習前は 0 と 1</translation>
    </message>
    <message>
        <source>Mean and variance over the samples of this input, as in training</source>
        <translation>学習時と同じく、この入力の全サンプルの平均と分散</translation>
    </message>
    <message>
        <source>One image has one value a channel, whose variance is none: PyTorch says “Expected more than 1 value per channel when training”. Open a tensor of several samples.</source>
        <translation>画像が 1 枚ではチャネルごとの値が 1 つで、分散を求められません。PyTorch は「Expected more than 1 value per channel when training」というエラーになります。複数サンプルのテンソルを開いてください。</translation>
    </message>
    <message>
        <source>As YOLOv5, which left both norms out</source>
        <translation>YOLOv5 と同じく両方の正規化を省略</translation>
    </message>
    <message>
        <source>Batch needs more than one image: “Expected more than 1 value per channel”.</source>
        <translation>バッチには 2 枚以上の画像が必要です:「Expected more than 1 value per channel」。</translation>
    </message>
    <message>
        <source>Both norms left out, as in YOLOv5; the official code has them.</source>
        <translation>YOLOv5 と同じく両方の正規化を省きます。公式コードにはあります。</translation>
    </message>
    <message>
        <source>The statistics of this input&apos;s samples, as in training.</source>
        <translation>学習時と同じく、この入力の全サンプルの統計を使います。</translation>
    </message>
    <message>
        <source>As before training: mean 0, variance 1, so nearly nothing changes. The official code has both norms, YOLOv5 left both out.</source>
        <translation>学習前の状態 (平均 0、分散 1) なので、ほとんど変化しません。公式コードには両方の正規化があり、YOLOv5 では両方とも省かれています。</translation>
    </message>
    <message>
        <source>The stored statistics, as in a trained network.</source>
        <translation>学習済みネットワークと同じく、保存された統計を使います。</translation>
    </message>
    <message>
        <source>The two norms differ, as the file has them.</source>
        <translation>ファイルの設定により、2 つの正規化は異なります。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconNumbers</name>
    <message>
        <source>p₁ and p₂</source>
        <translation>p₁ と p₂</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Drawn for each channel, as the official code begins</source>
        <translation>チャネルごとに乱数で生成 (公式コードの初期値)</translation>
    </message>
    <message>
        <source>1 and 0 for all channels: Swish with the channel&apos;s β</source>
        <translation>全チャネルで 1 と 0: チャネルの β による Swish</translation>
    </message>
    <message>
        <source>As they stand in a file; load one below</source>
        <translation>ファイルの値。下で読み込み</translation>
    </message>
    <message>
        <source>Open p₁, one value a channel</source>
        <translation>p₁ を開く (チャネルごとに 1 つの値)</translation>
    </message>
    <message>
        <source>Choose p₁ and p₂</source>
        <translation>p₁ と p₂ を選択</translation>
    </message>
    <message>
        <source>The same seed draws the same numbers on every machine</source>
        <translation>同じシードなら、どのマシンでも同じ数値を生成</translation>
    </message>
    <message>
        <source>Draw other numbers</source>
        <translation>別の数値を生成</translation>
    </message>
    <message>
        <source>Set seed</source>
        <translation>シードを設定</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>ファイルから読み込む…</translation>
    </message>
    <message>
        <source>Load numbers from a file</source>
        <translation>ファイルから数値を読み込む</translation>
    </message>
    <message>
        <source>p₁, p₂, weights and norms from a specification (.json), .npz, .safetensors or .npy</source>
        <translation>仕様ファイル (.json)、.npz、.safetensors、.npy から p₁、p₂、重み、正規化を読み込み</translation>
    </message>
    <message>
        <source>All that a specification or an archive has…</source>
        <translation>仕様またはアーカイブの全項目…</translation>
    </message>
    <message>
        <source>Open a specification or an archive</source>
        <translation>仕様またはアーカイブを開く</translation>
    </message>
    <message>
        <source>p₁, one value a channel…</source>
        <translation>p₁、チャネルごとに 1 つの値…</translation>
    </message>
    <message>
        <source>p₂, one value a channel…</source>
        <translation>p₂、チャネルごとに 1 つの値…</translation>
    </message>
    <message>
        <source>Open p₂, one value a channel</source>
        <translation>p₂ を開く (チャネルごとに 1 つの値)</translation>
    </message>
    <message>
        <source>Numbers (*.json *.npy *.npz *.safetensors)</source>
        <translation>数値 (*.json *.npy *.npz *.safetensors)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>%1 を読み込む</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体で 1 つ</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Each channel draws its own: p₁ below p₂, and negative ones, are usual.</source>
        <translation>チャネルごとに生成します。p₁ が p₂ より小さい場合や負の値も普通です。</translation>
    </message>
    <message>
        <source>x σ(β x): the channels differ by β alone.</source>
        <translation>x σ(β x): チャネルの違いは β だけです。</translation>
    </message>
    <message>
        <source>p₁ %1, p₂ %2.</source>
        <translation>p₁: %1、p₂: %2。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconPanel</name>
    <message>
        <source>One β for the whole picture: the sigmoid of the mean over channels and pixels.</source>
        <translation>画像全体で β は 1 つ: 全チャネルと全画素の平均のシグモイドです。</translation>
    </message>
    <message>
        <source>One β a channel, from the means of all channels through two small layers: the official design.</source>
        <translation>チャネルごとに 1 つの β: 全チャネルの平均を 2 つの小さな層に通します。公式の設計です。</translation>
    </message>
    <message>
        <source>One β a pixel, the sigmoid of its own x: all pixels of a channel share one curve.</source>
        <translation>画素ごとに 1 つの β: その画素の x のシグモイドです。チャネル内の全画素が 1 本の曲線を共有します。</translation>
    </message>
    <message>
        <source>Whose beta</source>
        <translation>ベータの単位</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>設計</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>画素</translation>
    </message>
    <message>
        <source>One β for the whole layer</source>
        <translation>層全体で 1 つの β</translation>
    </message>
    <message>
        <source>One β a channel, as the official code</source>
        <translation>チャネルごとに 1 つの β (公式コード)</translation>
    </message>
    <message>
        <source>One β a pixel</source>
        <translation>画素ごとに 1 つの β</translation>
    </message>
    <message>
        <source>Choose design</source>
        <translation>設計を選択</translation>
    </message>
    <message>
        <source>Pooling of the pixels</source>
        <translation>画素のプーリング</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>As the official code</source>
        <translation>公式コードのとおり</translation>
    </message>
    <message>
        <source>As the paper writes it</source>
        <translation>論文の表記のとおり</translation>
    </message>
    <message>
        <source>Choose pooling</source>
        <translation>プーリングを選択</translation>
    </message>
    <message>
        <source>Small network</source>
        <translation>小さなネットワーク</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>fc1 leads to max(r, channels / r) values, fc2 back</source>
        <translation>fc1 で max(r, チャネル数 / r) 個の値に、fc2 で元に戻す</translation>
    </message>
    <message>
        <source>Set r</source>
        <translation>r を設定</translation>
    </message>
    <message>
        <source>r %1.</source>
        <translation>r: %1。</translation>
    </message>
    <message>
        <source>Draw the weights</source>
        <translation>重みを生成</translation>
    </message>
    <message>
        <source>Forget the weights of the file and draw them from the seed</source>
        <translation>ファイルの重みを破棄し、シードから生成</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Betas</source>
        <translation>β の値</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>棒グラフ</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>How many have which β</source>
        <translation>β の値ごとの個数</translation>
    </message>
    <message>
        <source>Choose how betas are shown</source>
        <translation>β の表示方法を選択</translation>
    </message>
    <message>
        <source>x and y of the channel</source>
        <translation>チャネルの x と y</translation>
    </message>
    <message>
        <source>Pictures of what goes in and what comes out, beside the curves</source>
        <translation>入力と出力の画像を曲線と並べて表示</translation>
    </message>
    <message>
        <source>Show the maps</source>
        <translation>マップを表示</translation>
    </message>
    <message>
        <source>Hide the maps</source>
        <translation>マップを隠す</translation>
    </message>
    <message>
        <source>The sum of the pixels, as the paper writes it: it grows with the picture and drives β to 0 or 1.</source>
        <translation>論文の表記のとおり画素の和をとります。和は画像とともに大きくなり、β を 0 か 1 に追いやります。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>β of every pixel, as a picture</source>
        <translation>全画素の β を画像で表示</translation>
    </message>
    <message>
        <source>A bar for every β</source>
        <translation>β ごとに 1 本の棒</translation>
    </message>
    <message>
        <source>There is one β alone</source>
        <translation>β は 1 つだけです</translation>
    </message>
    <message>
        <source>%1 → %2 → %1 channels</source>
        <translation>%1 → %2 → %1 チャネル</translation>
    </message>
    <message>
        <source>%1, weights from a file; nothing non-linear stands between.</source>
        <translation>%1、重みはファイルのものです。間に非線形はありません。</translation>
    </message>
    <message>
        <source>%1: max(r, channels / r) in the middle; nothing non-linear stands between. Weights are drawn as torch draws them.</source>
        <translation>%1: 中間は max(r, チャネル数 / r) です。間に非線形はありません。重みは torch と同じ方法で生成します。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconSources</name>
    <message>
        <source>Each channel to mean 0, variance 1. All means are 0, so the biases alone make β.</source>
        <translation>各チャネルを平均 0、分散 1 にします。平均がすべて 0 になるため、β はバイアスだけで決まります。</translation>
    </message>
    <message>
        <source>From 0 to 1: the channels&apos; means differ, and β with them.</source>
        <translation>0 から 1 にします。チャネルの平均が異なり、β も異なります。</translation>
    </message>
    <message>
        <source>From 0 to 1, then ImageNet&apos;s mean and deviation for red, green and blue.</source>
        <translation>0 から 1 にした後、赤、緑、青に ImageNet の平均と標準偏差を適用します。</translation>
    </message>
    <message>
        <source>The file&apos;s own numbers; large ones drive β to 0 or 1.</source>
        <translation>ファイルの数値そのものです。大きな値は β を 0 か 1 に追いやります。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>What is done to the file&apos;s numbers before Meta-ACON sees them</source>
        <translation>Meta-ACON に渡す前にファイルの数値へ施す処理</translation>
    </message>
    <message>
        <source>Set scaling</source>
        <translation>スケーリングを設定</translation>
    </message>
    <message>
        <source>The channel whose curve is strong and whose maps are shown</source>
        <translation>曲線を強調し、マップを表示するチャネル</translation>
    </message>
    <message>
        <source>Needs the channels red, green and blue</source>
        <translation>赤、緑、青のチャネルが必要です</translation>
    </message>
    <message>
        <source>%1   β %2</source>
        <translation>%1   β %2</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>チャネルを選択</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconView</name>
    <message>
        <source>Meta-ACON</source>
        <translation>Meta-ACON</translation>
    </message>
    <message>
        <source>Left and right step the cursor, up and down choose the channel; plus and minus zoom; Home fits</source>
        <translation>左右キーでカーソルを移動、上下キーでチャネルを選択。プラスとマイナスで拡大縮小、Home で全体表示</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconWorkspace</name>
    <message>
        <source>No Meta-ACON in this session</source>
        <translation>このセッションには Meta-ACON がありません</translation>
    </message>
    <message>
        <source>Meta-ACON makes ACON-C&apos;s switching factor β from its input: here each channel of a picture shows the curve that it gets.</source>
        <translation>Meta-ACON は、ACON-C の切替係数 β を入力から作ります。ここでは、画像の各チャネルに割り当てられる曲線を示します。</translation>
    </message>
    <message>
        <source>Show it on the cat</source>
        <translation>猫の画像で表示</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>The betas appear as soon as the picture is read.</source>
        <translation>画像の読み込みが終わりしだい、β の値が表示されます。</translation>
    </message>
    <message>
        <source>The figure names no input of this session</source>
        <translation>図の指す入力がこのセッションにありません</translation>
    </message>
    <message>
        <source>No Meta-ACON to show</source>
        <translation>表示する Meta-ACON がありません</translation>
    </message>
    <message>
        <source>Choose a sample on the left, open another file, or undo the last change.</source>
        <translation>左でサンプルを選ぶか、別のファイルを開くか、直前の変更を元に戻してください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>最初からやり直す</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>チャネルを選択</translation>
    </message>
    <message>
        <source>Meta-ACON</source>
        <translation>Meta-ACON</translation>
    </message>
    <message>
        <source>y = %1</source>
        <translation>y = %1</translation>
    </message>
    <message>
        <source>y′ = %1</source>
        <translation>y′ = %1</translation>
    </message>
    <message>
        <source>Stopped. The figure is the one before the last change.</source>
        <translation>中止しました。直前の変更より前の図が表示されています。</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>計算する</translation>
    </message>
    <message>
        <source>The computation was stopped</source>
        <translation>計算を中止しました</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>入力ソース</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>β</translation>
    </message>
</context>
<context>
    <name>acti::ui::NumberEdit</name>
    <message>
        <source>has no meaning at %1</source>
        <translation>%1 では意味を持ちません</translation>
    </message>
    <message>
        <source>must be a whole number, %1 to %2</source>
        <translation>%1 から %2 の整数でなければなりません</translation>
    </message>
    <message>
        <source>must lie in %1 to %2</source>
        <translation>%1 から %2 の範囲の値でなければなりません</translation>
    </message>
    <message>
        <source>A number is needed here, such as 1.5 or -2e-3</source>
        <translation>ここには 1.5 や -2e-3 のような数が必要です</translation>
    </message>
    <message>
        <source>“%1” is not a number; write it as 1.5 or -2e-3</source>
        <translation>「%1」は数値ではありません。1.5 や -2e-3 のように入力してください</translation>
    </message>
</context>
<context>
    <name>acti::ui::ParamRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1 の値</translation>
    </message>
    <message>
        <source>%1, range of the slider</source>
        <translation>%1 のスライダーの範囲</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1 のスライダー</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2</translation>
    </message>
    <message>
        <source>%1: %2 by the slider, any value by typing; double click resets to %3</source>
        <translation>%1: スライダーでは %2、入力すれば任意の値。ダブルクリックで %3 に戻ります</translation>
    </message>
    <message>
        <source>%1: the slider goes from %2; click to change its range</source>
        <translation>%1: スライダーの範囲は %2。クリックで範囲を変更</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 を一時停止</translation>
    </message>
    <message>
        <source>Play %1 over its range</source>
        <translation>%1 を範囲全体で再生</translation>
    </message>
    <message>
        <source>The first range</source>
        <translation>最初の範囲</translation>
    </message>
    <message>
        <source>least %1 of the slider</source>
        <translation>スライダーの %1 の最小値</translation>
    </message>
    <message>
        <source>largest %1 of the slider</source>
        <translation>スライダーの %1 の最大値</translation>
    </message>
    <message>
        <source>Not yet a range: it would go from %1 to %2. Type the other end too.</source>
        <translation>%1 から %2 では、まだ範囲になりません。もう一方の端も入力してください。</translation>
    </message>
</context>
<context>
    <name>acti::ui::PixelPanel</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the whole chain as text, at full precision</source>
        <translation>計算過程の全体を最大精度のテキストでコピー</translation>
    </message>
    <message>
        <source>Copy the pixel&apos;s arithmetic</source>
        <translation>画素の計算過程をコピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>PIXEL ROW %1, COLUMN %2</source>
        <translation>画素 行 %1、列 %2</translation>
    </message>
    <message>
        <source>Pinned: arrow keys move it, Escape lets it go.</source>
        <translation>固定中です。矢印キーで移動、Escape で解除します。</translation>
    </message>
    <message>
        <source>Click in a tile to pin a pixel.</source>
        <translation>タイルをクリックすると画素を固定します。</translation>
    </message>
    <message>
        <source>PIXEL</source>
        <translation>画素</translation>
    </message>
    <message>
        <source>Point at a pixel to see its arithmetic.</source>
        <translation>画素を指すと計算過程を表示します。</translation>
    </message>
</context>
<context>
    <name>acti::ui::PlayBar</name>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play the parameter through its range (Ctrl+P)</source>
        <translation>パラメータを範囲全体で再生 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>ループ</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>終わったら最初から繰り返す</translation>
    </message>
    <message>
        <source>Show the family alone</source>
        <translation>曲線族のみ表示</translation>
    </message>
    <message>
        <source>Show the family alone, with no curve in front</source>
        <translation>手前の曲線を消し、曲線族のみ表示</translation>
    </message>
    <message>
        <source>Place in the range of the parameter</source>
        <translation>パラメータの範囲内の位置</translation>
    </message>
    <message>
        <source>The value whose curve is drawn strong</source>
        <translation>曲線を強調して描く値</translation>
    </message>
    <message>
        <source>Value of the parameter</source>
        <translation>パラメータの値</translation>
    </message>
    <message>
        <source>The value whose curve is drawn strong; return sets it</source>
        <translation>曲線を強調して描く値。Return で確定</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of playing: at 1 × five seconds for the whole range</source>
        <translation>再生速度。1 × で範囲全体が 5 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>acti::ui::ReadoutLabel</name>
    <message>
        <source>+%1 more</source>
        <translation>ほか %1 件</translation>
    </message>
</context>
<context>
    <name>acti::ui::ResultStrip</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 が %2 から %3</translation>
    </message>
    <message>
        <source>%1 from %2 up</source>
        <translation>%1 が %2 以上</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 が %2 以下</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Whose numbers</source>
        <translation>数値を表示するファネル</translation>
    </message>
    <message>
        <source>Share of pixels where T wins</source>
        <translation>T が勝つ画素の割合</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s pixels where T(x) is larger than x</source>
        <translation>T(x) が x より大きい画素の、画像全体に占める割合</translation>
    </message>
    <message>
        <source>Where x is the larger, and where both are equal</source>
        <translation>x の方が大きい割合と、両者が等しい割合</translation>
    </message>
    <message>
        <source>Size, channel, and how long the funnel and its maps took</source>
        <translation>サイズ、チャネル、ファネルとマップの計算時間</translation>
    </message>
    <message>
        <source>about %1 of the pixels</source>
        <translation>画素の約 %1</translation>
    </message>
    <message>
        <source>%L1 pixels, %2</source>
        <translation>%L1 画素、%2</translation>
    </message>
    <message>
        <source>Chosen: %1 (%2)</source>
        <translation>選択: %1 (%2)</translation>
    </message>
    <message>
        <source>The other pixels are dimmed. Escape or a click in the plot lets them go.</source>
        <translation>他の画素は暗く表示されます。Escape またはグラフのクリックで解除します。</translation>
    </message>
    <message>
        <source>In funnel %1 T wins %2 of the pixels. The plots and the pixel&apos;s arithmetic are of the funnel chosen here.</source>
        <translation>ファネル %1 では T が %2 の画素で勝っています。プロットと画素の計算は、ここで選んだファネルのものです。</translation>
    </message>
    <message>
        <source>T wins  ·  x %1  ·  tie %2</source>
        <translation>T の勝ち  ·  x %1  ·  同値 %2</translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3  ·  %4 ms</source>
        <translation>%1 × %2  ·  %3  ·  %4 ms</translation>
    </message>
</context>
<context>
    <name>acti::ui::ScalingChoice</name>
    <message>
        <source>Scaling of the input</source>
        <translation>入力のスケーリング</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>標準化</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 から 1</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>ファイルのまま</translation>
    </message>
</context>
<context>
    <name>acti::ui::ScatterPlot</name>
    <message>
        <source>T against x, a sample of pixels</source>
        <translation>x に対する T、画素の標本</translation>
    </message>
    <message>
        <source>T(x) over x for a sample of pixels. Above the diagonal T wins (amber), below it x (grey). Drag a box to see which pixels they are; arrow keys move it, Shift widens it, Escape lets it go.</source>
        <translation>画素の標本について、x に対する T(x) を示します。対角線の上は T の勝ち (琥珀色)、下は x の勝ち (灰色)。枠をドラッグすると該当する画素を示します。矢印キーで枠を移動、Shift で拡大、Escape で解除します。</translation>
    </message>
    <message>
        <source>T against x</source>
        <translation>x に対する T</translation>
    </message>
</context>
<context>
    <name>acti::ui::SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新しいシード</translation>
    </message>
</context>
<context>
    <name>acti::ui::SessionGuard</name>
    <message>
        <source>Unsaved changes cannot be kept for the case of a crash. %1</source>
        <translation>異常終了に備えて未保存の変更を残すことができません。%1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Actiscope ended before “%1” was saved. Its changes until %2 were kept.</source>
        <translation>「%1」を保存する前に Actiscope が終了しました。%2 までの変更は残っています。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>未保存の変更を復元</translation>
    </message>
    <message>
        <source>“%1” is open in another window of Actiscope. If both save, the later one replaces what the other saved.</source>
        <translation>「%1」は Actiscope の別のウィンドウで開かれています。両方で保存すると、後の保存が先の保存を置き換えます。</translation>
    </message>
    <message>
        <source>Go on as a copy</source>
        <translation>コピーとして続ける</translation>
    </message>
    <message>
        <source>Not saved: “%1” was changed by another program since it was opened here.</source>
        <translation>保存していません: 「%1」は、ここで開いた後に別のプログラムが変更しました。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>“%1” is not in %2, where this session has it from.</source>
        <translation>「%1」は、このセッションが参照する %2 にありません。</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>探す…</translation>
    </message>
    <message>
        <source>“%1” has changed since this session was saved. It is shown as it is now.</source>
        <translation>「%1」は、このセッションの保存後に変更されました。現在の内容で表示しています。</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>「%1」を探す</translation>
    </message>
    <message>
        <source>“%1” does not hold what the session was saved with.</source>
        <translation>「%1」の内容は、セッションの保存時と異なります。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>それでも使う</translation>
    </message>
    <message>
        <source>Find another…</source>
        <translation>別のファイルを探す…</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 を探す</translation>
    </message>
    <message>
        <source>Find %1 inputs</source>
        <translation>%1 個の入力を探す</translation>
    </message>
    <message>
        <source>Unsaved changes were kept, but cannot be read. %1</source>
        <translation>未保存の変更は残っていますが、読み込めません。%1</translation>
    </message>
    <message>
        <source>The changes go on as a session that was never saved. %1</source>
        <translation>変更は、一度も保存していないセッションとして続きます。%1</translation>
    </message>
    <message>
        <source>Delete the unsaved changes of “%1”? They cannot be brought back.</source>
        <translation>“%1”の保存していない変更を削除しますか？元には戻せません。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>“%1” was not saved on this machine and reads a file outside its folder: %2</source>
        <translation>“%1”はこのコンピューターで保存されたものではなく、フォルダーの外にあるファイルを読み込もうとしています: %2</translation>
    </message>
    <message>
        <source>“%1” was not saved on this machine and reads %2 files outside its folder: %3, …</source>
        <translation>“%1”はこのコンピューターで保存されたものではなく、フォルダーの外にある %2 個のファイルを読み込もうとしています: %3 など</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>読み込む</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>すべて読み込む</translation>
    </message>
    <message>
        <source>Choose the order of axes</source>
        <translation>軸の順序を選択</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 × %4 values. Is it a picture of %2 × %3 pixels with %4 colours, or are these %2 channels of %3 × %4?</source>
        <translation>“%1”には %2 × %3 × %4 個の値があります。%2 × %3 画素・%4 色の画像ですか、それとも %3 × %4 のチャネルが %2 個ですか。</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 チャネル</translation>
    </message>
</context>
<context>
    <name>acti::ui::Settings</name>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>With an example</source>
        <translation>例を開く</translation>
    </message>
    <message>
        <source>With the last session</source>
        <translation>前回のセッションを開く</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>As the formula has it</source>
        <translation>数式のとおり</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>What is open when Actiscope starts without a file</source>
        <translation>ファイルなしで起動したときに開くもの</translation>
    </message>
    <message>
        <source>Digits at the cursor</source>
        <translation>カーソル位置の桁数</translation>
    </message>
    <message>
        <source>How many significant digits the values at the cursor have</source>
        <translation>カーソル位置の値の有効桁数</translation>
    </message>
    <message>
        <source>f′ at kinks of new curves</source>
        <translation>新しい曲線の折れ点での f′</translation>
    </message>
    <message>
        <source>The framework whose value is marked where the slope jumps, for curves that are added from now on</source>
        <translation>今後追加する曲線について、傾きが跳ぶ点にこのフレームワークの値を記します</translation>
    </message>
    <message>
        <source>Keep for the case of a crash</source>
        <translation>異常終了に備えて残す</translation>
    </message>
    <message>
        <source>Keeps a copy of unsaved changes, for you alone, and offers it at the next start</source>
        <translation>未保存の変更のコピーを本人だけのために残し、次の起動時に提示します</translation>
    </message>
    <message>
        <source>Kept at the latest after</source>
        <translation>残すまでの最長時間</translation>
    </message>
    <message>
        <source>How old the copy of unsaved changes may be</source>
        <translation>未保存の変更のコピーがどれだけ古くてもよいか</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>スタイル</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解像度</translation>
    </message>
    <message>
        <source>Of exported and copied pixels</source>
        <translation>エクスポートとコピーの画素の解像度</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The colours of the window; figures on paper keep theirs. “As the desktop”: as it is when Actiscope starts</source>
        <translation>ウィンドウの色です。紙の図の色は変わりません。「デスクトップに合わせる」は Actiscope の起動時のデスクトップに従います</translation>
    </message>
    <message>
        <source>Of the last export; the next one begins with it</source>
        <translation>前回の書き出しの値。次の書き出しはこれから始まります</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Whether the next export begins with formulas and parameters below the figure</source>
        <translation>次の書き出しで図の下に式とパラメーターを付けるかどうか</translation>
    </message>
    <message>
        <source>Resolution of moving pictures</source>
        <translation>動画の解像度</translation>
    </message>
    <message>
        <source>Of GIF and WebP</source>
        <translation>GIF と WebP の解像度</translation>
    </message>
    <message>
        <source>Of menus and panels, at once; figures keep their English words</source>
        <translation>メニューとパネルの言語。すぐに切り替わります。図の中の語は英語のままです</translation>
    </message>
    <message>
        <source>Strip of figures</source>
        <translation>図の一覧</translation>
    </message>
    <message>
        <source>Small pictures of the session&apos;s figures below the shown one, where there are several and the window is high enough</source>
        <translation>図が複数あり、ウィンドウに十分な高さがあるとき、表示中の図の下に縮小図を並べます</translation>
    </message>
</context>
<context>
    <name>acti::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Restore initial settings</source>
        <translation>初期設定に戻す</translation>
    </message>
    <message>
        <source>Every setting of this dialog as it was at first</source>
        <translation>このダイアログのすべての設定を最初の値に戻します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this dialog: the settings hold already</source>
        <translation>このダイアログを閉じます。設定はすでに有効です</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetList</name>
    <message>
        <source>Figures of the sheet</source>
        <translation>図版の図</translation>
    </message>
    <message>
        <source>A tick puts a figure on the sheet; drag it, or use Alt with the up and down keys, to move it</source>
        <translation>チェックで図を図版に入れます。ドラッグ、または Alt と上下キーで動かします</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetPanel</name>
    <message>
        <source>Rename sheet</source>
        <translation>図版の名前を変更</translation>
    </message>
    <message>
        <source>Change rows and columns</source>
        <translation>行と列を変更</translation>
    </message>
    <message>
        <source>Letter the figures</source>
        <translation>図に文字を付ける</translation>
    </message>
    <message>
        <source>Leave out the letters</source>
        <translation>文字を省く</translation>
    </message>
    <message>
        <source>Change size of the sheet</source>
        <translation>図版の寸法を変更</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>図版の題</translation>
    </message>
    <message>
        <source>What the sheet is called; a PDF carries it</source>
        <translation>図版の名前。PDF に記されます</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of figures; columns follow where there would be no room</source>
        <translation>図の行数。収まらないときは列数が従います</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of figures; rows follow where there would be no room</source>
        <translation>図の列数。収まらないときは行数が従います</translation>
    </message>
    <message>
        <source>Letters a, b, c</source>
        <translation>文字 a, b, c</translation>
    </message>
    <message>
        <source>A letter before the title of each figure, for the text to refer to</source>
        <translation>各図の題の前に文字を付け、本文から参照できるようにします</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>幅 (mm)</translation>
    </message>
    <message>
        <source>Of the page, in mm</source>
        <translation>ページの寸法 (mm)</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>高さ (mm)</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>図版</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>寸法、mm</translation>
    </message>
    <message>
        <source>by</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Share the legend</source>
        <translation>凡例を共有する</translation>
    </message>
    <message>
        <source>Give each figure its legend</source>
        <translation>図ごとに凡例を付ける</translation>
    </message>
    <message>
        <source>Change the margin of the sheet</source>
        <translation>シートの余白を変更</translation>
    </message>
    <message>
        <source>One legend for all</source>
        <translation>凡例を 1 つにまとめる</translation>
    </message>
    <message>
        <source>Above the figures, instead of one in each</source>
        <translation>図ごとではなく、図の上に 1 つ置きます</translation>
    </message>
    <message>
        <source>Margin in mm</source>
        <translation>余白（mm）</translation>
    </message>
    <message>
        <source>Free space around all figures, in mm</source>
        <translation>すべての図の周りの余白、mm</translation>
    </message>
    <message>
        <source>Margin, mm</source>
        <translation>余白、mm</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetWorkspace</name>
    <message>
        <source>Figures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Choose the figures of the sheet</source>
        <translation>図版の図を選ぶ</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>図版</translation>
    </message>
    <message>
        <source>Make a sheet</source>
        <translation>図版を作る</translation>
    </message>
    <message>
        <source>No sheet yet</source>
        <translation>図版はまだありません</translation>
    </message>
    <message>
        <source>A sheet shows several figures of this session on one page, in rows and columns, lettered.</source>
        <translation>図版は、このセッションの複数の図を 1 ページに行と列で並べ、文字を付けます。</translation>
    </message>
    <message>
        <source>A sheet shows several figures of a session on one page. Make a figure first: curves, a sweep, or a funnel on a picture.</source>
        <translation>図版は、セッションの複数の図を 1 ページに並べます。先に曲線、スイープ、画像のファネルなどの図を作ってください。</translation>
    </message>
</context>
<context>
    <name>acti::ui::SourcePicker</name>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Open a picture or a .npy tensor; files can also be dropped on the window</source>
        <translation>画像または .npy テンソルを開きます。ファイルはウィンドウへのドロップでも開けます</translation>
    </message>
    <message>
        <source>Open an image or a tensor</source>
        <translation>画像またはテンソルを開く</translation>
    </message>
    <message>
        <source>%1, a bundled sample</source>
        <translation>%1 (付属サンプル)</translation>
    </message>
</context>
<context>
    <name>acti::ui::SourcesPanel</name>
    <message>
        <source>Each channel to mean 0, variance 1: half of x is negative, and both sides win.</source>
        <translation>各チャネルを平均 0、分散 1 にします。x の半分が負になり、T が勝つ画素も x が勝つ画素も現れます。</translation>
    </message>
    <message>
        <source>From 0 to 1, nothing negative: without a norm, small weights let x win almost everywhere.</source>
        <translation>0 から 1 にします。負の値はありません。正規化なしで重みが小さいと、ほぼ全体で x が勝ちます。</translation>
    </message>
    <message>
        <source>From 0 to 1, then ImageNet&apos;s mean and deviation for red, green and blue.</source>
        <translation>0 から 1 にした後、赤、緑、青に ImageNet の平均と標準偏差を適用します。</translation>
    </message>
    <message>
        <source>The file&apos;s own numbers, up to 255 or 65535: x outgrows T unless the weights are as large.</source>
        <translation>ファイルの数値そのもので、最大 255 または 65535 です。重みが同程度に大きくなければ、x が T を大きく上回ります。</translation>
    </message>
    <message>
        <source>What is done to the file&apos;s numbers before the funnel sees them</source>
        <translation>ファネルに渡す前にファイルの数値へ施す処理</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Set scaling</source>
        <translation>スケーリングを設定</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>輝度</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>チャネルを選択</translation>
    </message>
    <message>
        <source>Needs one of the channels red, green and blue, not luminance</source>
        <translation>輝度ではなく、赤、緑、青のいずれかのチャネルが必要です</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepLines</name>
    <message>
        <source>Limits</source>
        <translation>極限</translation>
    </message>
    <message>
        <source>Bounds of f′</source>
        <translation>f′ の上下限</translation>
    </message>
    <message>
        <source>Limit at 0</source>
        <translation>0 での極限</translation>
    </message>
    <message>
        <source>Limit at infinity</source>
        <translation>無限大での極限</translation>
    </message>
    <message>
        <source>Limit at minus infinity</source>
        <translation>負の無限大での極限</translation>
    </message>
    <message>
        <source>Draw the curve that the family tends to, computed exactly; where it is finite</source>
        <translation>曲線族が近づく先の曲線を厳密に計算して描画 (有限の範囲)</translation>
    </message>
    <message>
        <source>Show limit</source>
        <translation>極限を表示</translation>
    </message>
    <message>
        <source>Hide limit</source>
        <translation>極限を隠す</translation>
    </message>
    <message>
        <source>Show bounds of f′</source>
        <translation>f′ の上下限を表示</translation>
    </message>
    <message>
        <source>Hide bounds of f′</source>
        <translation>f′ の上下限を隠す</translation>
    </message>
    <message>
        <source>The least and the largest slope that any of these curves has, whatever β, with dots where each has it</source>
        <translation>β の値によらず、これらの曲線の傾きの最小と最大。各曲線がそれに達する点も表示</translation>
    </message>
    <message>
        <source>Choose f′ above to see the bounds of the slope</source>
        <translation>上で f′ を選ぶと傾きの上下限を表示できます</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepRange</name>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Change number of curves</source>
        <translation>曲線の数を変更</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation>範囲の始点</translation>
    </message>
    <message>
        <source>Where the parameter begins</source>
        <translation>パラメータの最初の値</translation>
    </message>
    <message>
        <source>Range to</source>
        <translation>範囲の終点</translation>
    </message>
    <message>
        <source>Where the parameter ends</source>
        <translation>パラメータの最後の値</translation>
    </message>
    <message>
        <source>Number of curves</source>
        <translation>曲線の数</translation>
    </message>
    <message>
        <source>Scale of the parameter</source>
        <translation>パラメータの目盛り</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Equal differences</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>Equal ratios; the range must be above 0</source>
        <translation>等比。範囲は 0 より大きい値のみ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>始点</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終点</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>目盛り</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲線数</translation>
    </message>
    <message>
        <source>A hundredth of where the range ends</source>
        <translation>範囲の終点の 100 分の 1</translation>
    </message>
    <message>
        <source>Use the linear scale</source>
        <translation>線形目盛りを使う</translation>
    </message>
    <message>
        <source>The linear scale takes any range</source>
        <translation>線形目盛りならどの範囲でも使えます</translation>
    </message>
    <message>
        <source>Change range</source>
        <translation>範囲を変更</translation>
    </message>
    <message>
        <source>Curves of the family, %1 to %2, evenly spaced on the scale; up and down keys step</source>
        <translation>曲線族の曲線の数、%1 から %2。目盛り上で等間隔。上下キーで増減</translation>
    </message>
    <message>
        <source>A heat map has no single curves; choose Family to count them</source>
        <translation>ヒートマップには個々の曲線がありません。数を決めるには「曲線族」を選んでください</translation>
    </message>
    <message>
        <source>From %1 to %2 is no range yet: its end must be the larger.</source>
        <translation>%1 から %2 ではまだ範囲になりません。終点を始点より大きくしてください。</translation>
    </message>
    <message>
        <source>Start at %1</source>
        <translation>%1 から始める</translation>
    </message>
    <message>
        <source>A log scale starts above 0, not at %1.</source>
        <translation>対数目盛りは 0 より大きい値から始まります。%1 からは始められません。</translation>
    </message>
    <message>
        <source>Change scale</source>
        <translation>目盛りを変更</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepShown</name>
    <message>
        <source>Shown</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>The values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>The slope</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>The curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>曲線族</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>A curve for each of several values, coloured by the parameter</source>
        <translation>いくつかの値ごとの曲線。パラメータで色分け</translation>
    </message>
    <message>
        <source>Colours over x and the parameter; a curve below it for one value</source>
        <translation>x とパラメータの平面を色で表示。下に 1 つの値の曲線</translation>
    </message>
    <message>
        <source>Change quantity</source>
        <translation>量を変更</translation>
    </message>
    <message>
        <source>Show as family</source>
        <translation>曲線族として表示</translation>
    </message>
    <message>
        <source>Show as heat map</source>
        <translation>ヒートマップとして表示</translation>
    </message>
    <message>
        <source>The gradient with respect to %1</source>
        <translation>%1 に関する勾配</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepView</name>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Left and right step the cursor, up and down the parameter; plus and minus zoom; Home fits</source>
        <translation>左右キーでカーソルを移動、上下キーでパラメータを変更。プラスとマイナスで拡大縮小、Home で全体表示</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepWorkspace</name>
    <message>
        <source>The range of the parameter: %1.</source>
        <translation>パラメータの範囲: %1。</translation>
    </message>
    <message>
        <source>The number of curves: %1.</source>
        <translation>曲線の数: %1。</translation>
    </message>
    <message>
        <source>The value that is shown: %1.</source>
        <translation>表示中の値: %1。</translation>
    </message>
    <message>
        <source>An input %1.</source>
        <translation>入力: %1。</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>スイープがありません</translation>
    </message>
    <message>
        <source>Choose an activation in the library: its curves for many values of a parameter appear here, and play.</source>
        <translation>ライブラリで活性化関数を選ぶと、パラメータのさまざまな値での曲線がここに表示され、再生できます。</translation>
    </message>
    <message>
        <source>Swish over β</source>
        <translation>β を変えた Swish</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>%1 をスイープ</translation>
    </message>
    <message>
        <source>Change the value shown</source>
        <translation>表示する値を変更</translation>
    </message>
    <message>
        <source>Show the family alone</source>
        <translation>曲線族のみ表示</translation>
    </message>
    <message>
        <source>distance δ = %1, at most %2</source>
        <translation>距離 δ = %1、最大 %2</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweptCard</name>
    <message>
        <source>A weighted mean of its inputs, with weights that grow as e to the β times the input: the mean at β = 0, the maximum as β grows.</source>
        <translation>入力の重み付き平均です。重みは「e の (β × 入力) 乗」に比例します。β = 0 で平均、β が大きくなると最大値に近づきます。</translation>
    </message>
    <message>
        <source>Parameter that runs</source>
        <translation>動かすパラメータ</translation>
    </message>
    <message>
        <source>The parameter that runs through the range; the others stand still</source>
        <translation>範囲内を動くパラメータ。他は固定</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Smooth maximum</source>
        <translation>滑らかな最大値</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Sweep another parameter</source>
        <translation>別のパラメータをスイープ</translation>
    </message>
    <message>
        <source>a sweep runs over a parameter; write a name besides x, as in a * x</source>
        <translation>スイープにはパラメータが必要です。a * x のように x 以外の名前を書いてください</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>式</translation>
    </message>
    <message>
        <source>Change the formula</source>
        <translation>式を変更</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweptInputs</name>
    <message>
        <source>Draw the inputs</source>
        <translation>入力を描画</translation>
    </message>
    <message>
        <source>The lines x₁, x₂, … beside the family, each with its name</source>
        <translation>曲線族と並ぶ直線 x₁, x₂, … (それぞれに名前を表示)</translation>
    </message>
    <message>
        <source>Show or hide inputs</source>
        <translation>入力の表示を切り替え</translation>
    </message>
    <message>
        <source>Compare with LogSumExp</source>
        <translation>LogSumExp と比較</translation>
    </message>
    <message>
        <source>ln(Σ exp βxᵢ)/β, dashed: above the maximum by at most ln(n)/β; at the value that is shown, else at the middle of the range</source>
        <translation>ln(Σ exp βxᵢ)/β、破線: 最大値より最大 ln(n)/β だけ上。表示中の値、なければ範囲の中央で描画</translation>
    </message>
    <message>
        <source>Compare with mellowmax</source>
        <translation>mellowmax と比較</translation>
    </message>
    <message>
        <source>ln(mean exp βxᵢ)/β, dotted: below the maximum, and the mean at β = 0; at the value that is shown, else at the middle of the range</source>
        <translation>ln(mean exp βxᵢ)/β、点線: 最大値より下で、β = 0 では平均。表示中の値、なければ範囲の中央で描画</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Distance to the maximum</source>
        <translation>最大値との距離</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>over x</source>
        <translation>x に対して</translation>
    </message>
    <message>
        <source>over β</source>
        <translation>β に対して</translation>
    </message>
    <message>
        <source>Gap to the maximum</source>
        <translation>最大値とのギャップ</translation>
    </message>
    <message>
        <source>Change gap panel</source>
        <translation>ギャップの表示を変更</translation>
    </message>
    <message>
        <source>A heat map has no room for this; choose Family to see it</source>
        <translation>ヒートマップには表示する場所がありません。「曲線族」を選ぶと表示できます</translation>
    </message>
    <message>
        <source>Not of this quantity; choose f to see it</source>
        <translation>この量にはありません。f を選ぶと表示できます</translation>
    </message>
    <message>
        <source>Do not draw the distance to the maximum</source>
        <translation>最大値との距離を描画しない</translation>
    </message>
    <message>
        <source>The distance to the maximum over x, each curve with its bound W((n − 1)/e)/β</source>
        <translation>x に対する最大値との距離。各曲線に上限 W((n − 1)/e)/β を併記</translation>
    </message>
    <message>
        <source>The largest distance to the maximum over β, with the bound W((n − 1)/e)/β</source>
        <translation>β に対する最大値との最大距離。上限 W((n − 1)/e)/β を併記</translation>
    </message>
</context>
<context>
    <name>acti::ui::TileView</name>
    <message>
        <source>Choose what this tile shows</source>
        <translation>このタイルの表示内容を選択</translation>
    </message>
    <message>
        <source>This tile shows %1</source>
        <translation>このタイルの表示: %1</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>マップ: %1</translation>
    </message>
    <message>
        <source>Arrow keys move the pinned pixel, plus and minus zoom, 0 fits</source>
        <translation>矢印キーで固定した画素を移動、プラスとマイナスで拡大縮小、0 で全体表示</translation>
    </message>
</context>
<context>
    <name>acti::ui::TopBar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>ワークスペース「%1」</translation>
    </message>
    <message>
        <source>Choose the workspace</source>
        <translation>ワークスペースを選択</translation>
    </message>
</context>
<context>
    <name>acti::ui::WeightsGrid</name>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Weights of the window</source>
        <translation>窓の重み</translation>
    </message>
    <message>
        <source>Double click a weight, or type, to change it</source>
        <translation>ダブルクリックまたは入力で重みを変更</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>行 %1、列 %2: %3</translation>
    </message>
</context>
</TS>
