<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConditionPanel</name>
    <message>
        <source>1 × 3 plus 3 × 1</source>
        <translation>1 × 3 加 3 × 1</translation>
    </message>
    <message>
        <source>max of 1 × 3, 3 × 1</source>
        <translation>1 × 3、3 × 1 取最大</translation>
    </message>
</context>
<context>
    <name>ConditionWords</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>A weighted sum of the window, one kernel a channel: the paper&apos;s choice.</source>
        <translation>窗口的加权和，每通道一个核：论文的选择。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>The window&apos;s largest pixel: never below x, so without a norm T wins or ties.</source>
        <translation>窗口内最大的像素：不会低于 x，因此没有归一化时 T 胜或平局。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The window&apos;s mean: T wins where a pixel is darker than its surroundings.</source>
        <translation>窗口的均值：像素比周围暗处 T 胜。</translation>
    </message>
    <message>
        <source>max(x, T)</source>
        <translation>max(x, T)</translation>
    </message>
    <message>
        <source>FReLU: each pixel keeps the larger side.</source>
        <translation>FReLU：每个像素保留较大的一方。</translation>
    </message>
    <message>
        <source>x + T</source>
        <translation>x + T</translation>
    </message>
    <message>
        <source>Both sides everywhere: no pixel chooses.</source>
        <translation>处处两方相加：像素不作选择。</translation>
    </message>
    <message>
        <source>T alone</source>
        <translation>仅 T</translation>
    </message>
    <message>
        <source>The condition without x: a plain depthwise convolution.</source>
        <translation>只有条件而没有 x：即普通的逐通道（depthwise）卷积。</translation>
    </message>
    <message>
        <source>max(T, 0)</source>
        <translation>max(T, 0)</translation>
    </message>
    <message>
        <source>ReLU after the condition: the winner map still compares T with x.</source>
        <translation>在条件之后做 ReLU：胜者图仍比较 T 与 x。</translation>
    </message>
    <message>
        <source>smooth max</source>
        <translation>平滑最大</translation>
    </message>
    <message>
        <source>The smooth maximum of x and T, ACON&apos;s: nearly max for a large β.</source>
        <translation>x 与 T 的平滑最大值，即 ACON 所用：β 大时接近 max。</translation>
    </message>
    <message>
        <source>Pixels outside the picture count as 0, as in the paper.</source>
        <translation>图片之外的像素按 0 计，与论文相同。</translation>
    </message>
    <message>
        <source>Pixels outside the picture are never the largest.</source>
        <translation>图片之外的像素永远不是最大。</translation>
    </message>
    <message>
        <source>Pixels outside count as 0, so rims are darker.</source>
        <translation>图片之外的像素按 0 计，因此边缘偏暗。</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>补零</translation>
    </message>
    <message>
        <source>Inside alone</source>
        <translation>仅图内</translation>
    </message>
    <message>
        <source>The mean is of the pixels inside alone.</source>
        <translation>只对图内的像素取均值。</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>最近像素</translation>
    </message>
    <message>
        <source>The rim goes on outside: flat places stay flat up to the edge.</source>
        <translation>边缘向外延续：平坦处直到边缘仍平坦。</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>The picture is mirrored at its rim: its texture goes on.</source>
        <translation>图片在边缘处镜像：纹理得以延续。</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>环绕</translation>
    </message>
    <message>
        <source>The picture goes on with its opposite side: right for a texture that tiles.</source>
        <translation>图片以对侧的内容延续：适合可平铺的纹理。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>T is the bare sum: small weights keep it near 0, so T wins about where x is negative.</source>
        <translation>T 就是原始的和：小权重使它接近 0，因此 T 大致在 x 为负处胜出。</translation>
    </message>
    <message>
        <source>Batch, this image</source>
        <translation>批（本图）</translation>
    </message>
    <message>
        <source>The sums come to mean 0, variance 1 over this image, as in training: T competes with x on one scale.</source>
        <translation>使各和在本图上均值为 0、方差为 1，与训练时相同：T 与 x 在同一尺度上竞争。</translation>
    </message>
    <message>
        <source>Batch, running statistics</source>
        <translation>批（滑动统计）</translation>
    </message>
    <message>
        <source>Untrained statistics (mean 0, variance 1): all but no change, as in a network before training.</source>
        <translation>未训练的统计量（均值 0，方差 1）：几乎不变，如同训练前的网络。</translation>
    </message>
    <message>
        <source>Layer, whole image</source>
        <translation>层（整图）</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over all channels together: channels keep their differences.</source>
        <translation>对所有通道一起化为均值 0、方差 1：通道之间的差异得以保留。</translation>
    </message>
    <message>
        <source>Layer, each pixel</source>
        <translation>层（逐像素）</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over the channels of each pixel; of one channel alone nothing is left.</source>
        <translation>对每个像素的各通道化为均值 0、方差 1；若只有一个通道，则什么也不剩。</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 in each channel of each image: for one image the same as batch.</source>
        <translation>每张图像的每个通道化为均值 0、方差 1：只有一张图像时与批相同。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Mean 0, variance 1 over each group of channels; one group is the layer norm.</source>
        <translation>每组通道化为均值 0、方差 1；只有一组时即层归一化。</translation>
    </message>
    <message>
        <source>The stored statistics, as in a trained network.</source>
        <translation>已保存的统计量，与训练好的网络相同。</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>The formula, with these parameters where the language has them</source>
        <translation>公式，语言支持时带上当前参数</translation>
    </message>
    <message>
        <source>Copied as %1</source>
        <translation>已复制为 %1</translation>
    </message>
    <message>
        <source>CSV of what is drawn</source>
        <translation>所绘内容的 CSV</translation>
    </message>
    <message>
        <source>Every visible curve and quantity of this figure, over its range of x</source>
        <translation>此图中所有可见的曲线和量，覆盖其 x 范围</translation>
    </message>
    <message>
        <source>Copied as CSV</source>
        <translation>已复制为 CSV</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>未复制：%1</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>Rectifiers</source>
        <translation>整流类</translation>
    </message>
    <message>
        <source>Exponentials</source>
        <translation>指数类</translation>
    </message>
    <message>
        <source>Sigmoids</source>
        <translation>S 形类</translation>
    </message>
    <message>
        <source>Gated</source>
        <translation>门控类</translation>
    </message>
    <message>
        <source>ACON</source>
        <translation>ACON</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>收缩类</translation>
    </message>
    <message>
        <source>Periodic and radial</source>
        <translation>周期与径向</translation>
    </message>
    <message>
        <source>Modern</source>
        <translation>近年提出</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>x, input</source>
        <translation>x，输入</translation>
    </message>
    <message>
        <source>T(x), funnel condition</source>
        <translation>T(x)，漏斗条件</translation>
    </message>
    <message>
        <source>who wins</source>
        <translation>谁胜</translation>
    </message>
    <message>
        <source>y, output</source>
        <translation>y，输出</translation>
    </message>
    <message>
        <source>margin T(x) − x</source>
        <translation>差值 T(x) − x</translation>
    </message>
    <message>
        <source>∂Σy/∂x, gradient routing</source>
        <translation>∂Σy/∂x，梯度走向</translation>
    </message>
    <message>
        <source>activate field, pixels</source>
        <translation>激活域，像素</translation>
    </message>
    <message>
        <source>activation of x</source>
        <translation>x 的激活</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try other weights, or a norm with the statistics of this image.</source>
        <translation>几乎处处是 x 胜：在这一尺度下 T(x) 很少超过 x。请尝试其他权重，或使用本图统计量的归一化。</translation>
    </message>
    <message>
        <source>x wins nearly everywhere: at this scale T(x) hardly ever exceeds it. Try the scaling “standardised”: each channel to mean 0, variance 1.</source>
        <translation>几乎处处是 x 胜：在这一尺度下 T(x) 很少超过 x。请尝试“标准化”缩放：每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>T(x) wins nearly everywhere. Try other weights, or a norm with the statistics of this image.</source>
        <translation>几乎处处是 T(x) 胜。请尝试其他权重，或使用本图统计量的归一化。</translation>
    </message>
    <message>
        <source>T(x) wins nearly everywhere. Try the scaling “standardised”: each channel to mean 0, variance 1.</source>
        <translation>几乎处处是 T(x) 胜。请尝试“标准化”缩放：每个通道均值为 0、方差为 1。</translation>
    </message>
    <message>
        <source>Nearly every pixel is a tie: T(x) = x. That is so where the weights copy the input and no norm changes it, and where x is constant, as in a picture of one colour.</source>
        <translation>几乎每个像素都相等：T(x) = x。当权重照搬输入且没有归一化改变它时会如此；当 x 为常数（如单色图片）时也会如此。</translation>
    </message>
    <message>
        <source>x is constant in this channel, so it is 0 everywhere after standardising: the map says nothing about the picture. Choose another picture or channel, or the scaling “raw”.</source>
        <translation>该通道中的 x 是常数，标准化后处处为 0：此图不反映图片内容。请选择其他图片或通道，或使用“原始”缩放。</translation>
    </message>
    <message>
        <source>x is constant in this channel: the map shows the border of the picture and no content.</source>
        <translation>该通道中的 x 是常数：此图只显示图片边缘，不反映内容。</translation>
    </message>
    <message>
        <source>this power is NaN where its base is negative, since its exponent is not a whole number; cbrt(x) is the cube root of every x</source>
        <translation>底数为负处该幂为 NaN，因为指数不是整数；cbrt(x) 是任意 x 的立方根</translation>
    </message>
    <message>
        <source>this power is NaN where its base is negative, since its exponent is not a whole number; sign(x) * abs(x)^p keeps the sign of x</source>
        <translation>底数为负处该幂为 NaN，因为指数不是整数；sign(x) * abs(x)^p 保留 x 的符号</translation>
    </message>
    <message>
        <source>a product without a sign goes from left to right: 1/2x is (1/2)*x; for the other write 1/(2x)</source>
        <translation>省略乘号的乘积从左到右计算：1/2x 即 (1/2)*x；另一种请写作 1/(2x)</translation>
    </message>
    <message>
        <source>%1 is one name, that of a parameter; the function is written %2(x)</source>
        <translation>%1 是一个名称，即一个参数；函数请写作 %2(x)</translation>
    </message>
    <message>
        <source>%1 is one name, that of a parameter; the product is written %2*%3 or %2 %3</source>
        <translation>%1 是一个名称，即一个参数；乘积请写作 %2*%3 或 %2 %3</translation>
    </message>
    <message>
        <source>% is a remainder here, as in Python: it has the sign of the divisor</source>
        <translation>此处的 % 是余数，与 Python 相同：其符号与除数相同</translation>
    </message>
    <message>
        <source>1/α is the square of the limit</source>
        <translation>1/α 是极限的平方</translation>
    </message>
    <message>
        <source>angular frequency</source>
        <translation>角频率</translation>
    </message>
    <message>
        <source>bend to the left</source>
        <translation>左侧的弯曲</translation>
    </message>
    <message>
        <source>bend to the right</source>
        <translation>右侧的弯曲</translation>
    </message>
    <message>
        <source>centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>half width of the dead zone</source>
        <translation>死区的半宽</translation>
    </message>
    <message>
        <source>highest value; all of f if below the lowest</source>
        <translation>最高值；若低于最低值，则 f 恒为该值</translation>
    </message>
    <message>
        <source>largest random slope</source>
        <translation>最大随机斜率</translation>
    </message>
    <message>
        <source>learned negative slope</source>
        <translation>学习得到的负半轴斜率</translation>
    </message>
    <message>
        <source>learned shift</source>
        <translation>学习得到的平移</translation>
    </message>
    <message>
        <source>least random slope</source>
        <translation>最小随机斜率</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>最低值</translation>
    </message>
    <message>
        <source>minus the limit at -∞</source>
        <translation>在 -∞ 处极限的相反数</translation>
    </message>
    <message>
        <source>negative slope</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>of the formula</source>
        <translation>公式中的参数</translation>
    </message>
    <message>
        <source>roundness of the knee</source>
        <translation>拐角的圆滑程度</translation>
    </message>
    <message>
        <source>sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>slope at 0</source>
        <translation>在 0 处的斜率</translation>
    </message>
    <message>
        <source>slope of the first line</source>
        <translation>第一条直线的斜率</translation>
    </message>
    <message>
        <source>slope of the second line</source>
        <translation>第二条直线的斜率</translation>
    </message>
    <message>
        <source>switching factor</source>
        <translation>切换因子</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>value below</source>
        <translation>阈值以下的值</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>ACON-B over β</source>
        <translation>ACON-B 随 β 的变化</translation>
    </message>
    <message>
        <source>ACON-C and its first derivative</source>
        <translation>ACON-C 及其一阶导数</translation>
    </message>
    <message>
        <source>The activations of 2022, by family</source>
        <translation>2022 年的激活函数，按家族</translation>
    </message>
    <message>
        <source>The activations of 2022 on one sheet</source>
        <translation>2022 年的激活函数，一页汇总</translation>
    </message>
    <message>
        <source>ReLU, Swish and ACON-C</source>
        <translation>ReLU、Swish 与 ACON-C</translation>
    </message>
    <message>
        <source>A learned funnel condition</source>
        <translation>学习得到的漏斗条件</translation>
    </message>
    <message>
        <source>Meta-ACON on a photograph</source>
        <translation>照片上的 Meta-ACON</translation>
    </message>
    <message>
        <source>The smooth maximum of three lines</source>
        <translation>三条直线的平滑最大值</translation>
    </message>
    <message>
        <source>Swish as a smooth ReLU</source>
        <translation>作为平滑 ReLU 的 Swish</translation>
    </message>
    <message>
        <source>Vanishing gradients of sigmoid and tanh</source>
        <translation>sigmoid 与 tanh 的梯度消失</translation>
    </message>
</context>
<context>
    <name>CurveMenu</name>
    <message>
        <source>Change the colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>As the style</source>
        <translation>跟随样式</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>其他颜色…</translation>
    </message>
    <message>
        <source>Colour of the curve</source>
        <translation>曲线的颜色</translation>
    </message>
    <message>
        <source>Change the width</source>
        <translation>更改线宽</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <translation>%1 pt</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>实线</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>点线</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>点划线</translation>
    </message>
    <message>
        <source>Change the dash</source>
        <translation>更改线型</translation>
    </message>
    <message>
        <source>Change the order of curves</source>
        <translation>更改曲线的顺序</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最前</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide curve</source>
        <translation>隐藏曲线</translation>
    </message>
    <message>
        <source>Show curve</source>
        <translation>显示曲线</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Duplicate curve</source>
        <translation>复制曲线</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove curve</source>
        <translation>移除曲线</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
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
        <translation>1/2 ± y*/4，其中 y* tanh(y*/2) = 2，y* = %1；除 0 以外的所有 β 都相同。数值见论文（Ma et al. 2021, arXiv:2009.04759）；此形式由本程序推导。</translation>
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
        <translation>硬最大值：max(%1)</translation>
    </message>
    <message>
        <source>hard minimum: min(%1)</source>
        <translation>硬最小值：min(%1)</translation>
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
        <translation>%1，相距至多 %2</translation>
    </message>
    <message>
        <source>The distance is largest where the two lines are %1/β apart</source>
        <translation>两条直线相距 %1/β 处，该距离最大</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>zero at</source>
        <translation>零点</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>框架取值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>%1 at −∞, %2 at +∞</source>
        <translation>−∞ 处 %1，+∞ 处 %2</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>bounds</source>
        <translation>界</translation>
    </message>
    <message>
        <source>attained at</source>
        <translation>取到处</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>at 0</source>
        <translation>0 处</translation>
    </message>
    <message>
        <source>Lipschitz</source>
        <translation>Lipschitz</translation>
    </message>
    <message>
        <source>saturates</source>
        <translation>饱和区</translation>
    </message>
    <message>
        <source>|f′| is at most %1 of its supremum; hard: it is 0</source>
        <translation>|f′| 不超过其上确界的 %1 倍；硬饱和：等于 0</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>f(0)</source>
        <translation>f(0)</translation>
    </message>
    <message>
        <source>, f(x) near x there</source>
        <translation>，附近 f(x) 近似 x</translation>
    </message>
    <message>
        <source>landmarks</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>未能确定</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>周期性</translation>
    </message>
    <message>
        <source>every %1; below, those in ±%1</source>
        <translation>每隔 %1 重复；以下仅列 ±%1 内的</translation>
    </message>
    <message>
        <source>minima</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>极小值</translation>
    </message>
    <message>
        <source>maxima</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>极大值</translation>
    </message>
    <message>
        <source>inflections</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>inflection</source>
        <translation>拐点</translation>
    </message>
    <message>
        <source>kinks</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>kink</source>
        <translation>折点</translation>
    </message>
    <message>
        <source>monotone</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>光滑性</translation>
    </message>
    <message>
        <source>Unit Gaussian input</source>
        <translation>标准高斯输入</translation>
    </message>
    <message>
        <source>E f</source>
        <translation>E f</translation>
    </message>
    <message>
        <source>, zero-centred</source>
        <translation>，零中心</translation>
    </message>
    <message>
        <source>E f²</source>
        <translation>E f²</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>E f′²</source>
        <translation>E f′²</translation>
    </message>
    <message>
        <source>approached only</source>
        <translation>仅趋近</translation>
    </message>
    <message>
        <source>one-sided, at x = %1</source>
        <translation>单侧，x = %1 处</translation>
    </message>
    <message>
        <source>inf: %1
sup: %2</source>
        <translation>inf：%1
sup：%2</translation>
    </message>
    <message>
        <source>not continuous</source>
        <translation>不连续</translation>
    </message>
    <message>
        <source>yes, never falling</source>
        <translation>是，从不下降</translation>
    </message>
    <message>
        <source>yes, never rising</source>
        <translation>是，从不上升</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source> (hard)</source>
        <translation> (硬饱和)</translation>
    </message>
    <message>
        <source>every x</source>
        <translation>所有 x</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>digits lost</source>
        <translation>数位丢失</translation>
    </message>
    <message>
        <source>Terms of the formula cancel there until rounding has taken every digit; nothing is drawn or counted. Another form of the formula may keep them.</source>
        <translation>公式中的各项在那里相互抵消，舍入误差已吞没全部有效数字；该处不绘制、也不计入任何特征。换一种等价写法也许能保留这些数字。</translation>
    </message>
    <message>
        <source>%1 at x = %2</source>
        <translation>%1，位于 x = %2</translation>
    </message>
    <message>
        <source>C∞, every derivative</source>
        <translation>C∞，任意阶导数</translation>
    </message>
    <message>
        <source>%1 (%2 jumps)</source>
        <translation>%1（%2 跳变）</translation>
    </message>
</context>
<context>
    <name>FactsTableMenu</name>
    <message>
        <source>No table: %1</source>
        <translation>无法生成表格：%1</translation>
    </message>
    <message>
        <source>Export table of facts</source>
        <translation>导出性质表</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tex)</source>
        <translation>表格 (*.csv *.tex)</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>未导出：%1</translation>
    </message>
    <message>
        <source>Range, limits, zeros, extrema, slope and more of every visible curve, as one table</source>
        <translation>所有可见曲线的值域、极限、零点、极值、斜率等，汇成一张表</translation>
    </message>
    <message>
        <source>Table of facts as CSV</source>
        <translation>性质表（CSV）</translation>
    </message>
    <message>
        <source>Facts copied as CSV</source>
        <translation>已将性质复制为 CSV</translation>
    </message>
    <message>
        <source>Table of facts as LaTeX</source>
        <translation>性质表（LaTeX）</translation>
    </message>
    <message>
        <source>Facts copied as LaTeX</source>
        <translation>已将性质复制为 LaTeX</translation>
    </message>
    <message>
        <source>Export table of facts…</source>
        <translation>导出性质表…</translation>
    </message>
    <message>
        <source>Into a file: CSV with all digits, or LaTeX for a paper</source>
        <translation>写入文件：含全部位数的 CSV，或用于论文的 LaTeX</translation>
    </message>
</context>
<context>
    <name>FileQuestion</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>GivenFiles</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3 more</source>
        <translation>%1、%2 以及另外 %3 个</translation>
    </message>
</context>
<context>
    <name>MetaAconWords</name>
    <message>
        <source>β = σ(x): the slope changes with x</source>
        <translation>β = σ(x)：斜率随 x 变化</translation>
    </message>
    <message>
        <source>slope %1 everywhere</source>
        <translation>斜率处处为 %1</translation>
    </message>
    <message>
        <source>slope from %1 to %2</source>
        <translation>斜率从 %1 到 %2</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 至 %2，均值 %3</translation>
    </message>
    <message>
        <source>β = %1</source>
        <translation>β = %1</translation>
    </message>
    <message>
        <source>p₁ = %1, p₂ = %2</source>
        <translation>p₁ = %1，p₂ = %2</translation>
    </message>
</context>
<context>
    <name>MissingLetters</name>
    <message>
        <source>no font here has %1; they are drawn as boxes: install a font that has them</source>
        <translation>没有字体包含 %1；它们将被画成方框：请安装包含它们的字体</translation>
    </message>
    <message>
        <source>no font here has %1 and %2 more; they are drawn as boxes: install a font that has them</source>
        <translation>没有字体包含 %1 以及另外 %2 个字符；它们将被画成方框：请安装包含它们的字体</translation>
    </message>
</context>
<context>
    <name>PixelChain</name>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1，列 %2</translation>
    </message>
    <message>
        <source>%1, for one outside</source>
        <translation>%1，代替图外像素</translation>
    </message>
    <message>
        <source>x wins</source>
        <translation>x 胜</translation>
    </message>
    <message>
        <source>T wins</source>
        <translation>T 胜</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>x is NaN</source>
        <translation>x 为 NaN</translation>
    </message>
    <message>
        <source>T is NaN</source>
        <translation>T 为 NaN</translation>
    </message>
    <message>
        <source>norm: %1 = (%2 - %3) * %4 + %5 = %6</source>
        <translation>归一化：%1 = (%2 - %3) * %4 + %5 = %6</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>分支 %1</translation>
    </message>
    <message>
        <source>value * weight = product</source>
        <translation>值 * 权重 = 乘积</translation>
    </message>
    <message>
        <source>bias = %1</source>
        <translation>偏置 = %1</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>no norm: T = %1</source>
        <translation>无归一化：T = %1</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
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
        <translation>S(x, T)，平滑最大值</translation>
    </message>
    <message>
        <source>max(x, T)</source>
        <translation>max(x, T)</translation>
    </message>
    <message>
        <source>Row %1, column %2, %3</source>
        <translation>行 %1，列 %2，%3</translation>
    </message>
    <message>
        <source>sum of the branches = %1</source>
        <translation>各分支之和 = %1</translation>
    </message>
    <message>
        <source>largest of the branches = %1</source>
        <translation>各分支最大值 = %1</translation>
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
        <translation>%1：y = %2 = %3</translation>
    </message>
    <message>
        <source>%1: T %2 %3 x %4</source>
        <translation>%1：T %2 %3 x %4</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
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
        <translation>咖啡</translation>
    </message>
    <message>
        <source>Brick wall</source>
        <translation>砖墙</translation>
    </message>
    <message>
        <source>Astronaut</source>
        <translation>宇航员</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>摄影师</translation>
    </message>
    <message>
        <source>Show feature maps</source>
        <translation>显示特征图</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Open %1 files</source>
        <translation>打开 %1 个文件</translation>
    </message>
</context>
<context>
    <name>SweepLibrary</name>
    <message>
        <source>A formula of your own</source>
        <translation>自定义公式</translation>
    </message>
    <message>
        <source>Type a formula of x; every other name is a parameter that can be swept</source>
        <translation>输入关于 x 的公式；其他每个名称都是可以扫描的参数</translation>
    </message>
    <message>
        <source>Smooth maximum</source>
        <translation>平滑最大值</translation>
    </message>
    <message>
        <source>Of several lines, over β: the mean, ACON, the maximum</source>
        <translation>多条直线随 β 变化：平均值、ACON、最大值</translation>
    </message>
</context>
<context>
    <name>TileMenu</name>
    <message>
        <source>Activation of x</source>
        <translation>x 的激活函数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Second funnel, B</source>
        <translation>第二个漏斗 B</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>添加图块</translation>
    </message>
    <message>
        <source>Remove this tile</source>
        <translation>移除此图块</translation>
    </message>
</context>
<context>
    <name>WeightPresets</name>
    <message>
        <source>N(0, 0.01²), the authors&apos;</source>
        <translation>N(0, 0.01²)，作者设定</translation>
    </message>
    <message>
        <source>Small random weights: the paper&apos;s start of training.</source>
        <translation>小的随机权重：论文训练的起点。</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>Random weights as large as the input&apos;s own spread.</source>
        <translation>与输入自身离散程度相当的随机权重。</translation>
    </message>
    <message>
        <source>MSRA (He)</source>
        <translation>MSRA (He)</translation>
    </message>
    <message>
        <source>N(0, 2 / taps): the sum keeps about the input&apos;s spread.</source>
        <translation>N(0, 2 / 窗口元素数)：和大致保持输入的离散程度。</translation>
    </message>
    <message>
        <source>PyTorch&apos;s default</source>
        <translation>PyTorch 默认</translation>
    </message>
    <message>
        <source>Uniform within ±1 / √taps: what a new Conv2d draws.</source>
        <translation>±1 / √窗口元素数 内的均匀分布：新建的 Conv2d 即如此抽取。</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>恒等</translation>
    </message>
    <message>
        <source>T copies the pixel; without a norm every pixel ties.</source>
        <translation>T 复制该像素；没有归一化时每个像素都是平局。</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>The window&apos;s mean: T wins where a pixel is darker than its surroundings.</source>
        <translation>窗口的均值：像素比周围暗处 T 胜。</translation>
    </message>
    <message>
        <source>Sobel x</source>
        <translation>Sobel x</translation>
    </message>
    <message>
        <source>Brighter to the right: vertical edges.</source>
        <translation>右侧更亮：竖直边缘。</translation>
    </message>
    <message>
        <source>Sobel y</source>
        <translation>Sobel y</translation>
    </message>
    <message>
        <source>Brighter below: horizontal edges.</source>
        <translation>下方更亮：水平边缘。</translation>
    </message>
    <message>
        <source>Laplace</source>
        <translation>Laplace</translation>
    </message>
    <message>
        <source>Dark spots and thin dark lines answer strongly.</source>
        <translation>暗点和细暗线响应强烈。</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>高斯模糊</translation>
    </message>
    <message>
        <source>A weighted mean: like the box, with the near pixels counting more.</source>
        <translation>加权均值：与方框类似，但近处像素权重更大。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
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
        <translation>TikZ（LaTeX）</translation>
    </message>
    <message>
        <source>CSV, its numbers</source>
        <translation>CSV，图中数值</translation>
    </message>
    <message>
        <source>NPY, its maps</source>
        <translation>NPY，图中映射</translation>
    </message>
    <message>
        <source>GIF, moving</source>
        <translation>GIF，动画</translation>
    </message>
    <message>
        <source>PNG for each frame</source>
        <translation>逐帧 PNG</translation>
    </message>
    <message>
        <source>WebP, moving</source>
        <translation>WebP 动图</translation>
    </message>
</context>
<context>
    <name>acti::plot::Size</name>
    <message>
        <source>As composed</source>
        <translation>按原构图</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <translation>单栏，85 mm</translation>
    </message>
    <message>
        <source>Two columns, 180 mm</source>
        <translation>双栏，180 mm</translation>
    </message>
    <message>
        <source>A4 page, upright</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <source>A4 page, lying</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
</context>
<context>
    <name>acti::plot::Style</name>
    <message>
        <source>Screen, light</source>
        <translation>屏幕，浅色</translation>
    </message>
    <message>
        <source>Screen, dark</source>
        <translation>屏幕，深色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Paper, greyscale</source>
        <translation>论文，灰度</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Slide, dark</source>
        <translation>幻灯片，深色</translation>
    </message>
</context>
<context>
    <name>acti::ui::BusyStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>Stop this computation; the tiles stay as they are</source>
        <translation>停止此次计算；图块保持原样</translation>
    </message>
    <message>
        <source>Cancel the computation</source>
        <translation>取消计算</translation>
    </message>
</context>
<context>
    <name>acti::ui::ChainView</name>
    <message>
        <source>Arithmetic of the pixel</source>
        <translation>此像素的计算过程</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>sum of branches</source>
        <translation>分支之和</translation>
    </message>
    <message>
        <source>largest branch</source>
        <translation>最大分支</translation>
    </message>
    <message>
        <source>branches</source>
        <translation>分支</translation>
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
        <translation>%1 · T 胜 %2</translation>
    </message>
</context>
<context>
    <name>acti::ui::CommandPalette</name>
    <message>
        <source>No match.</source>
        <translation>没有匹配项。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find an activation, action, setting or preset</source>
        <translation>查找激活函数、操作、设置或预设</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>acti::ui::ComparePanel</name>
    <message>
        <source>Pooling and combining</source>
        <translation>池化与组合</translation>
    </message>
    <message>
        <source>Norm of T</source>
        <translation>T 的归一化</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1 作为 %2</translation>
    </message>
    <message>
        <source>Show %1 as %2</source>
        <translation>将 %1 显示为 %2</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>A becomes B and B becomes A, whose condition can be edited above</source>
        <translation>A 变为 B，B 变为 A；A 的条件可在上方编辑</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>互换 A 与 B</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Per cent: the paper&apos;s top-1 errors on ImageNet, of trained networks; lower is better. “Here” counts the pixels of this picture.</source>
        <translation>百分数：论文中训练好的网络在 ImageNet 上的 top-1 错误率，越低越好。“本图”统计的是这张图片的像素。</translation>
    </message>
    <message>
        <source>%1 (the paper&apos;s %2)</source>
        <translation>%1（论文用 %2）</translation>
    </message>
    <message>
        <source>%1 The paper&apos;s top-1 error on ImageNet: %2 (%3).</source>
        <translation>%1 论文在 ImageNet 上的 top-1 错误率：%2（%3）。</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>结束比较</translation>
    </message>
    <message>
        <source>Compare two funnels</source>
        <translation>比较两个漏斗</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Two funnels</source>
        <translation>两个漏斗</translation>
    </message>
    <message>
        <source>Show one funnel again</source>
        <translation>重新显示一个漏斗</translation>
    </message>
    <message>
        <source>This funnel beside another one: the paper&apos;s ablations</source>
        <translation>将此漏斗与另一个并排：论文的消融实验</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A 和 B</translation>
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
        <translation>%1 本图：%2。论文：top-1 错误率 %3，%4。%5</translation>
    </message>
    <message>
        <source>%1, your own funnel, here: %2.</source>
        <translation>%1（自定漏斗）本图：%2。</translation>
    </message>
    <message>
        <source>T wins %1</source>
        <translation>T 胜 %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConditionMore</name>
    <message>
        <source>Dilation, bias, the norm&apos;s numbers, colour of the winner map</source>
        <translation>膨胀、偏置、归一化参数、胜者图着色</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Fewer settings of the condition</source>
        <translation>较少的条件设置</translation>
    </message>
    <message>
        <source>More settings of the condition</source>
        <translation>更多条件设置</translation>
    </message>
    <message>
        <source>dilation</source>
        <translation>膨胀</translation>
    </message>
    <message>
        <source>Steps between the window&apos;s pixels: 2 looks at every other one</source>
        <translation>窗口像素之间的步距：2 表示隔一个取一个</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Added to the weighted sum, before the norm</source>
        <translation>在归一化之前加到加权和上</translation>
    </message>
    <message>
        <source>Set dilation</source>
        <translation>设置膨胀</translation>
    </message>
    <message>
        <source>Set bias</source>
        <translation>设置偏置</translation>
    </message>
    <message>
        <source>norm γ</source>
        <translation>归一化 γ</translation>
    </message>
    <message>
        <source>What the normalised sums are multiplied by</source>
        <translation>归一化后的和所乘的数</translation>
    </message>
    <message>
        <source>norm β</source>
        <translation>归一化 β</translation>
    </message>
    <message>
        <source>What is then added: T wins more often for more</source>
        <translation>随后加上的数：越大 T 胜得越多</translation>
    </message>
    <message>
        <source>norm ε</source>
        <translation>归一化 ε</translation>
    </message>
    <message>
        <source>Added to the variance, so that it is never 0</source>
        <translation>加到方差上，使其永不为 0</translation>
    </message>
    <message>
        <source>Set the norm&apos;s numbers</source>
        <translation>设置归一化参数</translation>
    </message>
    <message>
        <source>Opacity of the winner map, per cent</source>
        <translation>胜者图的不透明度（百分比）</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Opacity of the winner map over the picture: %1 %</source>
        <translation>胜者图叠加在图片上的不透明度：%1 %</translation>
    </message>
    <message>
        <source>Set colour of the winner map</source>
        <translation>设置胜者图着色</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConditionPanel</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Window 3 × 3, the authors&apos; weights, batch norm of this image, max(x, T)</source>
        <translation>窗口 3 × 3，作者的权重，本图的批归一化，max(x, T)</translation>
    </message>
    <message>
        <source>Reset the funnel condition</source>
        <translation>重置漏斗条件</translation>
    </message>
    <message>
        <source>Reset condition</source>
        <translation>重置条件</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>The pixels around each one that T looks at</source>
        <translation>T 所看的各像素周围的像素</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>What T makes of the window&apos;s pixels</source>
        <translation>T 如何由窗口内的像素得出</translation>
    </message>
    <message>
        <source>Set pooling</source>
        <translation>设置池化</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>What the window sees outside the picture</source>
        <translation>窗口在图片之外看到什么</translation>
    </message>
    <message>
        <source>Set border</source>
        <translation>设置边界</translation>
    </message>
    <message>
        <source>border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>What y is made of x and T</source>
        <translation>y 如何由 x 和 T 得出</translation>
    </message>
    <message>
        <source>Set combine</source>
        <translation>设置组合</translation>
    </message>
    <message>
        <source>combine</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>β of the smooth maximum</source>
        <translation>平滑最大值的 β</translation>
    </message>
    <message>
        <source>0: the mean of x and T; large: nearly their maximum; negative: towards the minimum</source>
        <translation>0：x 与 T 的均值；大：接近二者的最大值；负：趋向最小值</translation>
    </message>
    <message>
        <source>Set β</source>
        <translation>设置 β</translation>
    </message>
    <message>
        <source>β</source>
        <translation>β</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>What is done to the sums before they meet x</source>
        <translation>各和在与 x 比较之前如何处理</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>How many groups of channels; they divide the channels</source>
        <translation>通道分成多少组；须整除通道数</translation>
    </message>
    <message>
        <source>Set groups</source>
        <translation>设置组数</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>Set window</source>
        <translation>设置窗口</translation>
    </message>
    <message>
        <source>Set norm</source>
        <translation>设置归一化</translation>
    </message>
    <message>
        <source>Funnel condition of A</source>
        <translation>A 的漏斗条件</translation>
    </message>
    <message>
        <source>Funnel condition</source>
        <translation>漏斗条件</translation>
    </message>
    <message>
        <source>%1 windows</source>
        <translation>%1 个窗口</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights of the window</source>
        <translation>窗口的权重</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>The same seed draws the same weights on every machine</source>
        <translation>相同的种子在任何机器上都抽出相同的权重</translation>
    </message>
    <message>
        <source>Draw other weights</source>
        <translation>另抽一组权重</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Weights of the column</source>
        <translation>列窗口的权重</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>Weights from a file</source>
        <translation>从文件读取权重</translation>
    </message>
    <message>
        <source>An array of odd sides, one for all channels or one a channel, of a %1 file</source>
        <translation>边长为奇数的数组，所有通道共用一个或每通道一个，取自 %1 文件</translation>
    </message>
    <message>
        <source>Set seed</source>
        <translation>设置种子</translation>
    </message>
    <message>
        <source>Arrays (*.npy *.npz *.safetensors *.onnx *.json)</source>
        <translation>数组 (*.npy *.npz *.safetensors *.onnx *.json)</translation>
    </message>
    <message>
        <source>Change weight</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>“%1” is not a weight. Type a number such as −0.25.</source>
        <translation>“%1”不是权重。请输入数字，例如 −0.25。</translation>
    </message>
    <message>
        <source>Load weights</source>
        <translation>加载权重</translation>
    </message>
    <message>
        <source>Choose weights</source>
        <translation>选择权重</translation>
    </message>
    <message>
        <source>Your own weights.</source>
        <translation>自定的权重。</translation>
    </message>
    <message>
        <source>Each channel draws its own; typing one gives all channels this kernel.</source>
        <translation>每个通道各自抽取；键入一个值后所有通道都用此核。</translation>
    </message>
</context>
<context>
    <name>acti::ui::ConfinementNote</name>
    <message>
        <source>Asking how pictures and networks are read…</source>
        <translation>正在查询图片和网络的读取方式…</translation>
    </message>
    <message>
        <source>Pictures and networks cannot be read: %1</source>
        <translation>无法读取图片和网络：%1</translation>
    </message>
    <message>
        <source>Pictures and networks are read by processes that can change no file and reach no network.</source>
        <translation>图片和网络由隔离的进程读取，这些进程无法修改任何文件，也无法访问网络。</translation>
    </message>
    <message>
        <source>Pictures and networks are read by processes of their own, but this system does not let them shut themselves off: open only files that you trust.</source>
        <translation>图片和网络由单独的进程读取，但本系统不允许这些进程自我隔离：请只打开您信任的文件。</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveCursor</name>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveInspector</name>
    <message>
        <source>Choose an activation in the library to plot it.</source>
        <translation>在函数库中选择激活函数即可绘图。</translation>
    </message>
    <message>
        <source>Add a formula</source>
        <translation>添加公式</translation>
    </message>
    <message>
        <source>A curve of a formula that you type</source>
        <translation>由键入的公式绘制曲线</translation>
    </message>
    <message>
        <source>Change the range of x</source>
        <translation>更改 x 的范围</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Show curve</source>
        <translation>显示曲线</translation>
    </message>
    <message>
        <source>Hide curve</source>
        <translation>隐藏曲线</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Parameter values by name, with their source</source>
        <translation>按名称选用参数值，并注明出处</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the initial values</source>
        <translation>恢复初始值</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>The formula as LaTeX, PyTorch, NumPy or C++; what is drawn as CSV</source>
        <translation>公式复制为 LaTeX、PyTorch、NumPy 或 C++；所绘内容复制为 CSV</translation>
    </message>
    <message>
        <source>Reset parameters</source>
        <translation>重置参数</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Change the formula</source>
        <translation>更改公式</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>Change the order of curves</source>
        <translation>更改曲线的顺序</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveOptions</name>
    <message>
        <source>Bounds of f′</source>
        <translation>f′ 的界</translation>
    </message>
    <message>
        <source>A band from inf f′ to sup f′, and where they are attained</source>
        <translation>从 inf f′ 到 sup f′ 的色带，以及取到的位置</translation>
    </message>
    <message>
        <source>Show slope bounds</source>
        <translation>显示斜率界</translation>
    </message>
    <message>
        <source>Hide slope bounds</source>
        <translation>隐藏斜率界</translation>
    </message>
    <message>
        <source>Literal formula beside the stable one</source>
        <translation>原样公式与稳定公式对照</translation>
    </message>
    <message>
        <source>The formula as articles write it, computed to the letter: where it overflows, vanishes or loses its digits</source>
        <translation>文章中的公式照原样计算：何处溢出、消失或丢失有效数字</translation>
    </message>
    <message>
        <source>As written, beside the stable form</source>
        <translation>原样公式，与稳定形式对照</translation>
    </message>
    <message>
        <source>The formula as articles write it, computed to the letter in float32 or float64</source>
        <translation>文章中的公式照原样以 float32 或 float64 计算</translation>
    </message>
    <message>
        <source>Show where</source>
        <translation>显示位置</translation>
    </message>
    <message>
        <source>Widens x until all of these places are in sight</source>
        <translation>扩大 x 的范围，直到这些位置全部可见</translation>
    </message>
    <message>
        <source>Slopes while training</source>
        <translation>训练时的斜率</translation>
    </message>
    <message>
        <source>The band of slopes from l to u, and elements whose slopes were drawn from it</source>
        <translation>从 l 到 u 的斜率带，以及从中抽取斜率的元素</translation>
    </message>
    <message>
        <source>Drawn elements</source>
        <translation>抽取的元素</translation>
    </message>
    <message>
        <source>How many elements are drawn, at most %1; 0 shows the band alone</source>
        <translation>抽取多少个元素，至多 %1；0 表示只显示斜率带</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>抽取的种子</translation>
    </message>
    <message>
        <source>The same seed draws the same slopes</source>
        <translation>相同的种子抽出相同的斜率</translation>
    </message>
    <message>
        <source>draws, seed</source>
        <translation>个元素，种子</translation>
    </message>
    <message>
        <source>Slope at kinks as reported by</source>
        <translation>折点处斜率的取值来源</translation>
    </message>
    <message>
        <source>Whose f′ stands at a kink, as the filled dot</source>
        <translation>折点处以实心点标出的 f′ 采用何处的取值</translation>
    </message>
    <message>
        <source>f′ at the kink, as reported by</source>
        <translation>折点处 f′ 的取值来源</translation>
    </message>
    <message>
        <source>Convention at kinks</source>
        <translation>折点处的约定</translation>
    </message>
    <message>
        <source>Show the literal formula</source>
        <translation>显示原样公式</translation>
    </message>
    <message>
        <source>Hide the literal formula</source>
        <translation>隐藏原样公式</translation>
    </message>
    <message>
        <source>No trouble for |x| up to 1000.</source>
        <translation>|x| 不超过 1000 时没有问题。</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurveRow</name>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurvesView</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Arrow keys step the cursor, with Ctrl from dot to dot; plus and minus zoom; Home fits</source>
        <translation>方向键移动光标，按住 Ctrl 在点之间跳转；加减键缩放；Home 适应大小</translation>
    </message>
</context>
<context>
    <name>acti::ui::CurvesWorkspace</name>
    <message>
        <source>No curve yet</source>
        <translation>还没有曲线</translation>
    </message>
    <message>
        <source>Choose an activation in the library: its values, slope and curvature appear here.</source>
        <translation>在函数库中选择激活函数：它的值、斜率和曲率会显示在这里。</translation>
    </message>
    <message>
        <source>Find an activation</source>
        <translation>查找激活函数</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <translation>%1，已固定</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>函数库</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>acti::ui::Document</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Set title</source>
        <translation>设置标题</translation>
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
        <translation>格式</translation>
    </message>
    <message>
        <source>What kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Colours, type and lines: for paper, a projector or a screen</source>
        <translation>颜色、字体与线条：用于论文、投影或屏幕</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Columns of a paper, a page, or a slide</source>
        <translation>论文栏宽、整页或幻灯片</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Of the whole figure</source>
        <translation>整幅图的尺寸</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Pixels an inch; 300 for print, 150 for a screen</source>
        <translation>每英寸像素数；印刷 300，屏幕 150</translation>
    </message>
    <message>
        <source>Resolution of moving pictures</source>
        <translation>动图分辨率</translation>
    </message>
    <message>
        <source>Pixels an inch of GIF and WebP; 144 for a screen</source>
        <translation>GIF 和 WebP 每英寸的像素数；屏幕用 144</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Formulas and parameters in words, below</source>
        <translation>在图下方用文字写出公式与参数</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>The parameter that runs over the range of its slider</source>
        <translation>在其滑块范围内变化的参数</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>How many pictures one run has</source>
        <translation>一次播放包含多少帧</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How long one run takes; it is repeated for ever</source>
        <translation>一次播放的时长；播放会不断循环</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Step in x</source>
        <translation>x 的步长</translation>
    </message>
    <message>
        <source>Between two rows; at its least the program chooses the points</source>
        <translation>两行之间的距离；取最小值时由程序选择取点</translation>
    </message>
    <message>
        <source>chosen by the program</source>
        <translation>由程序选择</translation>
    </message>
</context>
<context>
    <name>acti::ui::ExportDialog</name>
    <message>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <translation>预览大小</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应大小</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>The whole figure, as large as there is room for</source>
        <translation>整幅图，在可用空间内尽量大</translation>
    </message>
    <message>
        <source>As large as on paper; scroll to see the rest</source>
        <translation>与纸上一样大；滚动可看其余部分</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Choose where the file goes (Return)</source>
        <translation>选择文件位置（回车）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write nothing (Escape)</source>
        <translation>不写入文件（Escape）</translation>
    </message>
    <message>
        <source>At %1 % of its size on paper</source>
        <translation>纸上尺寸的 %1 %</translation>
    </message>
    <message>
        <source>Frame %1 of %2</source>
        <translation>第 %1 帧，共 %2 帧</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>“%1”已经存在。</translation>
    </message>
    <message>
        <source>“%1” and %2 more are there already.</source>
        <translation>“%1”及另外 %2 个文件已经存在。</translation>
    </message>
    <message>
        <source>Files of the same name are replaced.</source>
        <translation>同名文件将被替换。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部图</translation>
    </message>
    <message>
        <source>Every figure of the session into one folder, under its title</source>
        <translation>将会话中的每个图以其标题为名存入同一文件夹</translation>
    </message>
    <message>
        <source>Save into a folder…</source>
        <translation>保存到文件夹…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Figure %1 of %2</source>
        <translation>第 %1 个图，共 %2 个</translation>
    </message>
    <message>
        <source>These cannot be had as %1: %2.</source>
        <translation>以下各项无法以 %1 格式导出：%2。</translation>
    </message>
    <message>
        <source>Export all figures into</source>
        <translation>将全部图导出到</translation>
    </message>
    <message>
        <source>All figures of the session: %1</source>
        <translation>会话中的全部图：%1</translation>
    </message>
    <message>
        <source>%1 rows; the first ones are shown</source>
        <translation>共 %1 行；显示前几行</translation>
    </message>
    <message>
        <source>Files saved: %1.</source>
        <translation>已保存文件：%1。</translation>
    </message>
</context>
<context>
    <name>acti::ui::FactValue</name>
    <message>
        <source>Click to copy; Return or Ctrl+C by the keyboard</source>
        <translation>单击复制；键盘用 Return 或 Ctrl+C</translation>
    </message>
    <message>
        <source>Click to copy</source>
        <translation>单击复制</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>acti::ui::FeaturesPanel</name>
    <message>
        <source>Denoiser with FReLU</source>
        <translation>FReLU 去噪网络</translation>
    </message>
    <message>
        <source>Denoiser with ReLU</source>
        <translation>ReLU 去噪网络</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Show the picture itself, or what a layer of a network makes of it</source>
        <translation>显示图片本身，或网络某一层由它得到的结果</translation>
    </message>
    <message>
        <source>Layer of the network</source>
        <translation>网络的层</translation>
    </message>
    <message>
        <source>Whose output is x</source>
        <translation>以其输出作为 x</translation>
    </message>
    <message>
        <source>The layer&apos;s output is x: each of its channels is a map.</source>
        <translation>该层的输出即为 x：每个通道是一张图。</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>The picture itself</source>
        <translation>图片本身</translation>
    </message>
    <message>
        <source>Open a network…</source>
        <translation>打开网络…</translation>
    </message>
</context>
<context>
    <name>acti::ui::FieldPanel</name>
    <message>
        <source>After 1 layer</source>
        <translation>经过 1 层后</translation>
    </message>
    <message>
        <source>After %1 layers</source>
        <translation>经过 %1 层后</translation>
    </message>
    <message>
        <source>%1: this pixel alone.</source>
        <translation>%1：仅此像素。</translation>
    </message>
    <message>
        <source>%1: %2 pixels, %3 × %4 (rows × columns).</source>
        <translation>%1：%2 个像素，%3 × %4（行 × 列）。</translation>
    </message>
    <message>
        <source>Activate field of this pixel</source>
        <translation>此像素的激活域</translation>
    </message>
    <message>
        <source>Layers of the activate field</source>
        <translation>激活域的层数</translation>
    </message>
    <message>
        <source>The same layer so many times over, 1 to %1</source>
        <translation>同一层重复的次数，1 至 %1</translation>
    </message>
    <message>
        <source>Set layers of the activate field</source>
        <translation>设置激活域的层数</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Activate fields need the whole picture at once; this one is too large</source>
        <translation>激活域需要一次处理整张图片；这张图片太大</translation>
    </message>
    <message>
        <source>Draws over the tiles which pixels this one looks at through stacked layers</source>
        <translation>在图块上画出该像素经多层堆叠后所看到的像素</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureChooser</name>
    <message>
        <source>Previous figure</source>
        <translation>上一幅图</translation>
    </message>
    <message>
        <source>Previous figure (Ctrl+PgUp)</source>
        <translation>上一幅图 (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>The figures of this session</source>
        <translation>本会话的图</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一幅图</translation>
    </message>
    <message>
        <source>Next figure (Ctrl+PgDown)</source>
        <translation>下一幅图 (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 幅图</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 幅图</translation>
    </message>
    <message>
        <source>figure %1 of %2</source>
        <translation>第 %1 幅图，共 %2 幅</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureOptions</name>
    <message>
        <source>Values, f</source>
        <translation>函数值 f</translation>
    </message>
    <message>
        <source>Slope, f′</source>
        <translation>斜率 f′</translation>
    </message>
    <message>
        <source>Curvature, f″</source>
        <translation>曲率 f″</translation>
    </message>
    <message>
        <source>Gradients with respect to parameters</source>
        <translation>对参数的梯度</translation>
    </message>
    <message>
        <source>Product of slopes over layers: vanishing and exploding gradients</source>
        <translation>各层斜率之积：梯度消失与爆炸</translation>
    </message>
    <message>
        <source>Difference of two curves, with their largest distance</source>
        <translation>两条曲线之差及其最大距离</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Landmarks, Dirac arrows, all in one axis</source>
        <translation>关键点、狄拉克箭头、合并到同一坐标轴</translation>
    </message>
    <message>
        <source>Show in the figure</source>
        <translation>在图中显示</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Zeros, extrema, inflections and kinks as dots; point at one to read it</source>
        <translation>零点、极值点、拐点和折点以点标出；指向某点可读数</translation>
    </message>
    <message>
        <source>Dirac arrows at kinks</source>
        <translation>折点处的狄拉克箭头</translation>
    </message>
    <message>
        <source>In f″ where f′ jumps, as high as the jump; in f′ where f jumps</source>
        <translation>f′ 跳变处画在 f″ 中，高度等于跳变量；f 跳变处画在 f′ 中</translation>
    </message>
    <message>
        <source>All in one axis</source>
        <translation>全部合并到同一坐标轴</translation>
    </message>
    <message>
        <source>f, f′, f″ and gradients in one axis, told apart by dashes</source>
        <translation>f、f′、f″ 和梯度画在同一坐标轴中，以线型区分</translation>
    </message>
    <message>
        <source>Layers of the product of slopes</source>
        <translation>斜率之积的层数</translation>
    </message>
    <message>
        <source>How many layers, 1 to %1, each a_k = f(w a_(k-1))</source>
        <translation>层数，1 至 %1，每层 a_k = f(w a_(k-1))</translation>
    </message>
    <message>
        <source>Weight of every layer</source>
        <translation>各层的权重</translation>
    </message>
    <message>
        <source>The one weight w of every layer</source>
        <translation>所有层共用的权重 w</translation>
    </message>
    <message>
        <source>layers of weight</source>
        <translation>层，权重</translation>
    </message>
    <message>
        <source>Change the depth</source>
        <translation>更改深度</translation>
    </message>
    <message>
        <source>Change the weight</source>
        <translation>更改权重</translation>
    </message>
    <message>
        <source>Compare this curve</source>
        <translation>要比较的曲线</translation>
    </message>
    <message>
        <source>with this one</source>
        <translation>与之比较的曲线</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>No curve here has a parameter</source>
        <translation>这里的曲线都没有参数</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>隐藏：%1</translation>
    </message>
    <message>
        <source>Product ∏f′</source>
        <translation>乘积 ∏f′</translation>
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
        <translation>预览</translation>
    </message>
    <message>
        <source>The figure as its file will have it</source>
        <translation>图在文件中的样子</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureSetup</name>
    <message>
        <source>Axes, legend and title</source>
        <translation>坐标轴、图例与标题</translation>
    </message>
    <message>
        <source>Title of the figure</source>
        <translation>图的标题</translation>
    </message>
    <message>
        <source>What the figure is called; files carry it</source>
        <translation>图的名称；文件中会带有它</translation>
    </message>
    <message>
        <source>Rename figure</source>
        <translation>重命名图</translation>
    </message>
    <message>
        <source>Draw it above the figure</source>
        <translation>绘制在图的上方</translation>
    </message>
    <message>
        <source>Draw the title above the figure</source>
        <translation>在图的上方绘制标题</translation>
    </message>
    <message>
        <source>In the window and in every exported file</source>
        <translation>在窗口和每个导出的文件中</translation>
    </message>
    <message>
        <source>Draw the title</source>
        <translation>绘制标题</translation>
    </message>
    <message>
        <source>Leave out the title</source>
        <translation>不绘制标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>number every</source>
        <translation>刻度间隔</translation>
    </message>
    <message>
        <source>An empty field is automatic; grey numbers are what is drawn now.</source>
        <translation>留空即为自动；灰色数字为当前绘制的值。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Place of the legend</source>
        <translation>图例的位置</translation>
    </message>
    <message>
        <source>Where the names of the curves stand</source>
        <translation>曲线名称所在的位置</translation>
    </message>
    <message>
        <source>Automatic: where nothing is covered</source>
        <translation>自动：不遮挡任何内容之处</translation>
    </message>
    <message>
        <source>Above the figure</source>
        <translation>图的上方</translation>
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
        <translation>无</translation>
    </message>
    <message>
        <source>Move the legend</source>
        <translation>移动图例</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Where the axis begins</source>
        <translation>坐标轴的起点</translation>
    </message>
    <message>
        <source>Where the axis ends</source>
        <translation>坐标轴的终点</translation>
    </message>
    <message>
        <source>The distance of its numbers</source>
        <translation>刻度数字之间的间隔</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>By powers of ten; only positive values are shown</source>
        <translation>按十的幂；只显示正值</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Change the numbers of an axis</source>
        <translation>更改坐标轴刻度</translation>
    </message>
    <message>
        <source>Make an axis logarithmic</source>
        <translation>将坐标轴改为对数</translation>
    </message>
    <message>
        <source>Make an axis linear</source>
        <translation>将坐标轴改为线性</translation>
    </message>
    <message>
        <source>Begin of %1</source>
        <translation>%1 的起点</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>%1 的终点</translation>
    </message>
    <message>
        <source>Distance of the numbers of %1</source>
        <translation>%1 的刻度间隔</translation>
    </message>
    <message>
        <source>Logarithmic %1</source>
        <translation>对数 %1</translation>
    </message>
    <message>
        <source>Change the range of an axis</source>
        <translation>更改坐标轴范围</translation>
    </message>
</context>
<context>
    <name>acti::ui::FigureStrip</name>
    <message>
        <source>Figures of the session</source>
        <translation>会话中的图</translation>
    </message>
    <message>
        <source>A click shows a figure; drag it, or use Alt with the left and right keys, to move it</source>
        <translation>单击显示图；拖动它，或按 Alt 加左右键移动它</translation>
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
        <translation>x 的公式</translation>
    </message>
    <message>
        <source>A formula of x; every other name is a parameter. x &gt; 0 ? x : a * expm1(x), b = 2 in [0, 10]; x * sigmoid(b * x)</source>
        <translation>关于 x 的公式；其他名称都是参数。例如 x &gt; 0 ? x : a * expm1(x)，或 b = 2 in [0, 10]; x * sigmoid(b * x)</translation>
    </message>
    <message>
        <source>character %1, %2▸%3: %4</source>
        <translation>第 %1 个字符，%2▸%3：%4</translation>
    </message>
    <message>
        <source>at the end: %1</source>
        <translation>在末尾：%1</translation>
    </message>
    <message>
        <source>character %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
</context>
<context>
    <name>acti::ui::FunnelWorkspace</name>
    <message>
        <source>Open a network</source>
        <translation>打开网络</translation>
    </message>
    <message>
        <source>ONNX networks (*.onnx)</source>
        <translation>ONNX 网络 (*.onnx)</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Add a funnel map</source>
        <translation>添加漏斗图</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1，列 %2</translation>
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
        <translation>请在左侧选择其他缩放方式，或选择彩色图片的一个颜色通道。</translation>
    </message>
    <message>
        <source>Reset the condition, choose another input on the left, or undo the last change.</source>
        <translation>重置条件，在左侧选择其他输入，或撤销上一次更改。</translation>
    </message>
    <message>
        <source>Choose a sample on the left, open another file, or undo the last change.</source>
        <translation>请在左侧选择示例，打开其他文件，或撤销上次更改。</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>The maps appear as soon as the picture is read.</source>
        <translation>图片读完后，各图即刻出现。</translation>
    </message>
    <message>
        <source>No map to show</source>
        <translation>没有可显示的图</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reset the condition</source>
        <translation>重置条件</translation>
    </message>
    <message>
        <source>Show the cat</source>
        <translation>显示猫图</translation>
    </message>
    <message>
        <source>No funnel map in this session</source>
        <translation>本会话中没有漏斗图</translation>
    </message>
    <message>
        <source>A funnel map shows, pixel by pixel, where FReLU&apos;s condition T(x) exceeds the input.</source>
        <translation>漏斗图逐像素显示 FReLU 的条件 T(x) 在何处超过输入。</translation>
    </message>
    <message>
        <source>Reset condition</source>
        <translation>重置条件</translation>
    </message>
    <message>
        <source>Choose what a tile shows</source>
        <translation>选择图块的显示内容</translation>
    </message>
    <message>
        <source>Add a tile</source>
        <translation>添加图块</translation>
    </message>
    <message>
        <source>Remove a tile</source>
        <translation>移除图块</translation>
    </message>
    <message>
        <source>The figure names no input of this session.</source>
        <translation>此图引用的输入不在本会话中。</translation>
    </message>
    <message>
        <source>Stopped. The tiles show the map before the last change.</source>
        <translation>已停止。图块显示的是上次更改之前的结果。</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>The computation was stopped.</source>
        <translation>计算已停止。</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Funnel condition</source>
        <translation>漏斗条件</translation>
    </message>
</context>
<context>
    <name>acti::ui::InputOpener</name>
    <message>
        <source>Open image or tensor</source>
        <translation>打开图像或张量</translation>
    </message>
    <message>
        <source>Images and tensors (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)</source>
        <translation>图像和张量 (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.npy)</translation>
    </message>
    <message>
        <source>If it holds weights, load them in the Funnel: “From a file…” beside the weights.</source>
        <translation>如果其中是权重，请在“漏斗”中加载：权重旁的“从文件…”。</translation>
    </message>
</context>
<context>
    <name>acti::ui::LibraryPanel</name>
    <message>
        <source>Search activations</source>
        <translation>搜索激活函数</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>No activation is called “%1”.</source>
        <translation>没有名为“%1”的激活函数。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MainWindow</name>
    <message>
        <source>Drag to move this panel</source>
        <translation>拖动以移动此面板</translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的值</translation>
    </message>
    <message>
        <source>&amp;Left panel</source>
        <translation>左侧面板(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Right panel</source>
        <translation>右侧面板(&amp;R)</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export this figure (%1)</source>
        <translation>导出此图 (%1)</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>查找任意项…</translation>
    </message>
    <message>
        <source>Find an activation, action, setting or preset (%1)</source>
        <translation>查找激活函数、操作、设置或预设 (%1)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>F&amp;igure</source>
        <translation>图(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open &amp;example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Find an activation</source>
        <translation>查找激活函数(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>重置布局(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>&amp;About Actiscope</source>
        <translation>关于 Actiscope(&amp;A)</translation>
    </message>
    <message>
        <source>About Actiscope</source>
        <translation>关于 Actiscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;An instrument for looking at activation functions.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;观察激活函数的仪器。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适应大小(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Copy figure</source>
        <translation>复制图(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous figure</source>
        <translation>上一幅图(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next figure</source>
        <translation>下一幅图(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Duplicate figure</source>
        <translation>创建图的副本(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename figure…</source>
        <translation>重命名图(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;move figure</source>
        <translation>移除图(&amp;M)</translation>
    </message>
    <message>
        <source>Make a &amp;sheet</source>
        <translation>制作图版(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom; a click fits the whole figure (Ctrl+0)</source>
        <translation>缩放；单击使整幅图适应大小 (Ctrl+0)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Duplicate figure</source>
        <translation>创建图的副本</translation>
    </message>
    <message>
        <source>Rename figure</source>
        <translation>重命名图</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Remove figure</source>
        <translation>移除图</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>清除这些文件记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Settings are not saved. %1</source>
        <translation>设置未保存。%1</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Actiscope sessions (*.%1)</source>
        <translation>Actiscope 会话 (*.%1)</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>未保存。%1</translation>
    </message>
    <message>
        <source>There is no figure here to export yet.</source>
        <translation>这里还没有可导出的图。</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The figure is in the clipboard, as a picture and as a drawing.</source>
        <translation>图已复制到剪贴板，包括位图和矢量图。</translation>
    </message>
    <message>
        <source>Actiscope</source>
        <translation>Actiscope</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>是否保存对“%1”的更改？</translation>
    </message>
    <message>
        <source>Without saving they are lost.</source>
        <translation>不保存则更改将会丢失。</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard.</source>
        <translation>剪贴板中没有图片，也没有文件。</translation>
    </message>
    <message>
        <source>figure of this session</source>
        <translation>本会话的图</translation>
    </message>
    <message>
        <source>setting › %1</source>
        <translation>设置 › %1</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>preset of %1</source>
        <translation>%1 的预设</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Search  %1</source>
        <translation>搜索  %1</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>新建图</translation>
    </message>
    <message>
        <source>&amp;New figure</source>
        <translation>新建图(&amp;N)</translation>
    </message>
    <message>
        <source>A new figure here needs an input: choose a sample or open a picture.</source>
        <translation>此处新建图需要输入：请选择一个示例或打开一张图片。</translation>
    </message>
    <message>
        <source>Move figure &amp;earlier</source>
        <translation>图前移(&amp;E)</translation>
    </message>
    <message>
        <source>Move figure &amp;later</source>
        <translation>图后移(&amp;L)</translation>
    </message>
    <message>
        <source>Change the order of figures</source>
        <translation>更改图的顺序</translation>
    </message>
    <message>
        <source>All that can be opened (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.onnx);;All files (*)</source>
        <translation>所有可打开的文件 (*.actiscope *.npy *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp *.pgm *.ppm *.pfm *.exr *.onnx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>One session and one network can be open at a time. Not opened: %1.</source>
        <translation>一次只能打开一个会话和一个网络。未打开：%1。</translation>
    </message>
    <message>
        <source>There is no picture and no array in the folder %1.</source>
        <translation>文件夹 %1 中没有图片，也没有数组。</translation>
    </message>
    <message>
        <source>The folder has %1 pictures more than the %2 that are listed.</source>
        <translation>除列出的 %2 张图片外，该文件夹中还有 %1 张图片。</translation>
    </message>
    <message>
        <source>Open or close this panel</source>
        <translation>打开或关闭此面板</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Curves and pictures&lt;/b&gt;&lt;br&gt;Wheel: zoom at the cursor. Drag: pan. Double click: fit. Over an axis&apos; numbers the wheel zooms that axis alone.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Figures&lt;/b&gt;&lt;br&gt;Ctrl+PgUp and Ctrl+PgDown show the previous and the next one, with Shift they move it; in the strip below the figure Alt with the left and right keys does. Ctrl+L sets axes, legend and title. A right click has what can be done with a figure or a curve.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Anything&lt;/b&gt;&lt;br&gt;Ctrl+K finds an activation, action, setting or preset by its name.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cursor&lt;/b&gt;&lt;br&gt;Arrow keys step it, with Shift ten times as far, with Ctrl from dot to dot. A click keeps it where it is, another one or Escape frees it. In a picture a click pins the pixel.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sweep&lt;/b&gt;&lt;br&gt;Ctrl+P plays and pauses. With the figure in focus the up and down keys step the parameter, with Shift ten times as far.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Meta-ACON&lt;/b&gt;&lt;br&gt;A click on a bar or a curve chooses its channel; with the figure in focus the up and down keys go from one to the next.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Library&lt;/b&gt;&lt;br&gt;A click plots an activation or selects its curve; Ctrl and a click adds another one.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Parameters&lt;/b&gt;&lt;br&gt;Double click on a slider resets it. A typed value may lie outside the slider; a click on the symbol changes the slider&apos;s range. The triangle plays it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Facts&lt;/b&gt;&lt;br&gt;A click on a value copies it with all its digits.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;曲线与图片&lt;/b&gt;&lt;br&gt;滚轮：以光标为中心缩放。拖动：平移。双击：适应大小。在坐标轴的数字上，滚轮只缩放该轴。&lt;/p&gt;&lt;p&gt;&lt;b&gt;图&lt;/b&gt;&lt;br&gt;Ctrl+PgUp 与 Ctrl+PgDown 显示上一个和下一个图，加按 Shift 则移动它；在图下方的图列表中可用 Alt 加左右键移动。Ctrl+L 设置坐标轴、图例与标题。右键单击可列出对图或曲线的操作。&lt;/p&gt;&lt;p&gt;&lt;b&gt;任意项&lt;/b&gt;&lt;br&gt;Ctrl+K 按名称查找激活函数、操作、设置或预设。&lt;/p&gt;&lt;p&gt;&lt;b&gt;光标&lt;/b&gt;&lt;br&gt;方向键移动光标，按住 Shift 步长为十倍，按住 Ctrl 在点之间跳转。单击使其固定，再次单击或按 Escape 解除。在图片中单击可固定像素。&lt;/p&gt;&lt;p&gt;&lt;b&gt;扫描&lt;/b&gt;&lt;br&gt;Ctrl+P 播放和暂停。焦点在图上时，上下键步进参数，按住 Shift 步长为十倍。&lt;/p&gt;&lt;p&gt;&lt;b&gt;Meta-ACON&lt;/b&gt;&lt;br&gt;单击条形或曲线选择其通道；焦点在图上时，上下键逐个切换通道。&lt;/p&gt;&lt;p&gt;&lt;b&gt;函数库&lt;/b&gt;&lt;br&gt;单击可绘制激活函数或选中其曲线；按住 Ctrl 单击可再添加一条。&lt;/p&gt;&lt;p&gt;&lt;b&gt;参数&lt;/b&gt;&lt;br&gt;双击滑块可重置。键入的值可以超出滑块范围；单击符号可更改滑块范围。三角按钮用于播放。&lt;/p&gt;&lt;p&gt;&lt;b&gt;性质&lt;/b&gt;&lt;br&gt;单击数值可复制其全部位数。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Axes, legend and title…</source>
        <translation>坐标轴、图例与标题(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>acti::ui::MarginPlot</name>
    <message>
        <source>Histogram of the margin T − x</source>
        <translation>差值 T − x 的直方图</translation>
    </message>
    <message>
        <source>T(x) − x, from −%1 to %1. Grey: x wins; amber: T wins. Drag over it to see which pixels they are; arrow keys move the range, Shift widens it, Escape lets it go.</source>
        <translation>T(x) − x，从 −%1 到 %1。灰色：x 胜；琥珀色：T 胜。在图上拖动可查看是哪些像素；方向键移动范围，Shift 扩大范围，Escape 取消选择。</translation>
    </message>
    <message>
        <source>margin T − x</source>
        <translation>差值 T − x</translation>
    </message>
</context>
<context>
    <name>acti::ui::MaximumInputs</name>
    <message>
        <source>Add an input</source>
        <translation>添加输入</translation>
    </message>
    <message>
        <source>Lines over x; type a slope and an offset</source>
        <translation>关于 x 的直线；键入斜率和截距</translation>
    </message>
    <message>
        <source>Another line, slope × x + offset; at most %1</source>
        <translation>再加一条直线，斜率 × x + 截距；至多 %1 条</translation>
    </message>
    <message>
        <source>%1; up and down keys step it</source>
        <translation>%1；上下键步进</translation>
    </message>
    <message>
        <source>Change input %1</source>
        <translation>更改输入 %1</translation>
    </message>
    <message>
        <source>Slope of input %1</source>
        <translation>输入 %1 的斜率</translation>
    </message>
    <message>
        <source>Offset of input %1</source>
        <translation>输入 %1 的截距</translation>
    </message>
    <message>
        <source>Remove input %1</source>
        <translation>移除输入 %1</translation>
    </message>
    <message>
        <source>Remove this input</source>
        <translation>移除此输入</translation>
    </message>
</context>
<context>
    <name>acti::ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 条</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconFacts</name>
    <message>
        <source>Betas found</source>
        <translation>求得的 β 值</translation>
    </message>
    <message>
        <source>β lies between 0 and 1, so y never comes near max(p₁x, p₂x), to which ACON-C tends for large β.</source>
        <translation>β 介于 0 和 1 之间，因此 y 永远不会接近 max(p₁x, p₂x)，即 β 很大时 ACON-C 所趋向的极限。</translation>
    </message>
    <message>
        <source>“Do not activate”, β → 0, is not off: it is the straight line of slope (p₁ + p₂)/2.</source>
        <translation>“不激活”（β → 0）并不是关闭：它是斜率为 (p₁ + p₂)/2 的直线。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconNorms</name>
    <message>
        <source>Batch norm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>滑动统计</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批统计</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Set batch norm</source>
        <translation>设置批归一化</translation>
    </message>
    <message>
        <source>Batch norm after each layer</source>
        <translation>每层之后的批归一化</translation>
    </message>
    <message>
        <source>Stored mean and variance; before training 0 and 1</source>
        <translation>已保存的均值和方差；训练前为 0 和 1</translation>
    </message>
    <message>
        <source>Mean and variance over the samples of this input, as in training</source>
        <translation>取此输入各样本的均值和方差，与训练时相同</translation>
    </message>
    <message>
        <source>One image has one value a channel, whose variance is none: PyTorch says “Expected more than 1 value per channel when training”. Open a tensor of several samples.</source>
        <translation>一张图像的每个通道只有一个值，没有方差：PyTorch 会提示“Expected more than 1 value per channel when training”。请打开含多个样本的张量。</translation>
    </message>
    <message>
        <source>As YOLOv5, which left both norms out</source>
        <translation>同 YOLOv5，它去掉了两个归一化</translation>
    </message>
    <message>
        <source>Batch needs more than one image: “Expected more than 1 value per channel”.</source>
        <translation>批统计需要不止一张图像：“Expected more than 1 value per channel”。</translation>
    </message>
    <message>
        <source>Both norms left out, as in YOLOv5; the official code has them.</source>
        <translation>去掉两个归一化，同 YOLOv5；官方代码保留它们。</translation>
    </message>
    <message>
        <source>The statistics of this input&apos;s samples, as in training.</source>
        <translation>此输入各样本的统计量，与训练时相同。</translation>
    </message>
    <message>
        <source>As before training: mean 0, variance 1, so nearly nothing changes. The official code has both norms, YOLOv5 left both out.</source>
        <translation>如同训练前：均值 0，方差 1，几乎没有变化。官方代码有两个归一化，YOLOv5 全部去掉。</translation>
    </message>
    <message>
        <source>The stored statistics, as in a trained network.</source>
        <translation>已保存的统计量，与训练好的网络相同。</translation>
    </message>
    <message>
        <source>The two norms differ, as the file has them.</source>
        <translation>两个归一化不同，以文件为准。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconNumbers</name>
    <message>
        <source>p₁ and p₂</source>
        <translation>p₁ 和 p₂</translation>
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
        <translation>文件</translation>
    </message>
    <message>
        <source>Drawn for each channel, as the official code begins</source>
        <translation>每个通道各自抽取，与官方代码的初始化相同</translation>
    </message>
    <message>
        <source>1 and 0 for all channels: Swish with the channel&apos;s β</source>
        <translation>所有通道取 1 和 0：以该通道的 β 为参数的 Swish</translation>
    </message>
    <message>
        <source>As they stand in a file; load one below</source>
        <translation>取文件中的值；请在下方加载</translation>
    </message>
    <message>
        <source>Open p₁, one value a channel</source>
        <translation>打开 p₁，每通道一个值</translation>
    </message>
    <message>
        <source>Choose p₁ and p₂</source>
        <translation>选择 p₁ 和 p₂</translation>
    </message>
    <message>
        <source>The same seed draws the same numbers on every machine</source>
        <translation>相同的种子在任何机器上都抽出相同的数</translation>
    </message>
    <message>
        <source>Draw other numbers</source>
        <translation>另抽一组数</translation>
    </message>
    <message>
        <source>Set seed</source>
        <translation>设置种子</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Load from a file…</source>
        <translation>从文件加载…</translation>
    </message>
    <message>
        <source>Load numbers from a file</source>
        <translation>从文件加载数值</translation>
    </message>
    <message>
        <source>p₁, p₂, weights and norms from a specification (.json), .npz, .safetensors or .npy</source>
        <translation>p₁、p₂、权重和归一化，取自规格文件 (.json)、.npz、.safetensors 或 .npy</translation>
    </message>
    <message>
        <source>All that a specification or an archive has…</source>
        <translation>规格文件或归档中的全部内容…</translation>
    </message>
    <message>
        <source>Open a specification or an archive</source>
        <translation>打开规格文件或归档</translation>
    </message>
    <message>
        <source>p₁, one value a channel…</source>
        <translation>p₁，每通道一个值…</translation>
    </message>
    <message>
        <source>p₂, one value a channel…</source>
        <translation>p₂，每通道一个值…</translation>
    </message>
    <message>
        <source>Open p₂, one value a channel</source>
        <translation>打开 p₂，每通道一个值</translation>
    </message>
    <message>
        <source>Numbers (*.json *.npy *.npz *.safetensors)</source>
        <translation>数值 (*.json *.npy *.npz *.safetensors)</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>加载 %1</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>为抽取值</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全部共用一个</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Each channel draws its own: p₁ below p₂, and negative ones, are usual.</source>
        <translation>每个通道各自抽取：p₁ 小于 p₂ 以及负值都很常见。</translation>
    </message>
    <message>
        <source>x σ(β x): the channels differ by β alone.</source>
        <translation>x σ(β x)：各通道仅 β 不同。</translation>
    </message>
    <message>
        <source>p₁ %1, p₂ %2.</source>
        <translation>p₁ %1，p₂ %2。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconPanel</name>
    <message>
        <source>One β for the whole picture: the sigmoid of the mean over channels and pixels.</source>
        <translation>整张图片一个 β：对所有通道和像素的均值取 sigmoid。</translation>
    </message>
    <message>
        <source>One β a channel, from the means of all channels through two small layers: the official design.</source>
        <translation>每通道一个 β，由所有通道的均值经两个小层得出：官方设计。</translation>
    </message>
    <message>
        <source>One β a pixel, the sigmoid of its own x: all pixels of a channel share one curve.</source>
        <translation>每像素一个 β，即对其自身的 x 取 sigmoid：同一通道的所有像素共用一条曲线。</translation>
    </message>
    <message>
        <source>Whose beta</source>
        <translation>β 的粒度</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>逐通道</translation>
    </message>
    <message>
        <source>Pixel</source>
        <translation>逐像素</translation>
    </message>
    <message>
        <source>One β for the whole layer</source>
        <translation>整层一个 β</translation>
    </message>
    <message>
        <source>One β a channel, as the official code</source>
        <translation>每通道一个 β，同官方代码</translation>
    </message>
    <message>
        <source>One β a pixel</source>
        <translation>每像素一个 β</translation>
    </message>
    <message>
        <source>Choose design</source>
        <translation>选择设计</translation>
    </message>
    <message>
        <source>Pooling of the pixels</source>
        <translation>像素的池化</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>As the official code</source>
        <translation>同官方代码</translation>
    </message>
    <message>
        <source>As the paper writes it</source>
        <translation>同论文写法</translation>
    </message>
    <message>
        <source>Choose pooling</source>
        <translation>选择池化</translation>
    </message>
    <message>
        <source>Small network</source>
        <translation>小网络</translation>
    </message>
    <message>
        <source>r</source>
        <translation>r</translation>
    </message>
    <message>
        <source>fc1 leads to max(r, channels / r) values, fc2 back</source>
        <translation>fc1 变为 max(r, 通道数 / r) 个值，fc2 再变回</translation>
    </message>
    <message>
        <source>Set r</source>
        <translation>设置 r</translation>
    </message>
    <message>
        <source>r %1.</source>
        <translation>r：%1。</translation>
    </message>
    <message>
        <source>Draw the weights</source>
        <translation>抽取权重</translation>
    </message>
    <message>
        <source>Forget the weights of the file and draw them from the seed</source>
        <translation>丢弃文件中的权重，改由种子抽取</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Betas</source>
        <translation>β 值</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>How many have which β</source>
        <translation>各 β 值有多少个</translation>
    </message>
    <message>
        <source>Choose how betas are shown</source>
        <translation>选择 β 的显示方式</translation>
    </message>
    <message>
        <source>x and y of the channel</source>
        <translation>该通道的 x 和 y</translation>
    </message>
    <message>
        <source>Pictures of what goes in and what comes out, beside the curves</source>
        <translation>在曲线旁显示输入和输出的图片</translation>
    </message>
    <message>
        <source>Show the maps</source>
        <translation>显示 x、y 图</translation>
    </message>
    <message>
        <source>Hide the maps</source>
        <translation>隐藏 x、y 图</translation>
    </message>
    <message>
        <source>The sum of the pixels, as the paper writes it: it grows with the picture and drives β to 0 or 1.</source>
        <translation>像素之和，如论文所写：它随图片增大，把 β 推向 0 或 1。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>β of every pixel, as a picture</source>
        <translation>每个像素的 β，以图片显示</translation>
    </message>
    <message>
        <source>A bar for every β</source>
        <translation>每个 β 一个条形</translation>
    </message>
    <message>
        <source>There is one β alone</source>
        <translation>只有一个 β</translation>
    </message>
    <message>
        <source>%1 → %2 → %1 channels</source>
        <translation>%1 → %2 → %1 通道</translation>
    </message>
    <message>
        <source>%1, weights from a file; nothing non-linear stands between.</source>
        <translation>%1，权重来自文件；中间没有非线性。</translation>
    </message>
    <message>
        <source>%1: max(r, channels / r) in the middle; nothing non-linear stands between. Weights are drawn as torch draws them.</source>
        <translation>%1：中间为 max(r, 通道数 / r)；两层之间没有非线性。权重按 torch 的方式抽取。</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconSources</name>
    <message>
        <source>Each channel to mean 0, variance 1. All means are 0, so the biases alone make β.</source>
        <translation>每个通道化为均值 0、方差 1。所有均值为 0，因此 β 只由偏置决定。</translation>
    </message>
    <message>
        <source>From 0 to 1: the channels&apos; means differ, and β with them.</source>
        <translation>化为 0 到 1：各通道均值不同，β 也随之不同。</translation>
    </message>
    <message>
        <source>From 0 to 1, then ImageNet&apos;s mean and deviation for red, green and blue.</source>
        <translation>化为 0 到 1，再对红、绿、蓝使用 ImageNet 的均值和标准差。</translation>
    </message>
    <message>
        <source>The file&apos;s own numbers; large ones drive β to 0 or 1.</source>
        <translation>文件自身的数值；过大的值会把 β 推向 0 或 1。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>What is done to the file&apos;s numbers before Meta-ACON sees them</source>
        <translation>Meta-ACON 读取之前对文件数值的处理</translation>
    </message>
    <message>
        <source>Set scaling</source>
        <translation>设置缩放</translation>
    </message>
    <message>
        <source>The channel whose curve is strong and whose maps are shown</source>
        <translation>突出显示其曲线并显示其图的通道</translation>
    </message>
    <message>
        <source>Needs the channels red, green and blue</source>
        <translation>需要红、绿、蓝通道</translation>
    </message>
    <message>
        <source>%1   β %2</source>
        <translation>%1   β %2</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>选择通道</translation>
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
        <translation>左右键移动光标，上下键选择通道；加减键缩放；Home 适应大小</translation>
    </message>
</context>
<context>
    <name>acti::ui::MetaAconWorkspace</name>
    <message>
        <source>No Meta-ACON in this session</source>
        <translation>本会话中没有 Meta-ACON</translation>
    </message>
    <message>
        <source>Meta-ACON makes ACON-C&apos;s switching factor β from its input: here each channel of a picture shows the curve that it gets.</source>
        <translation>Meta-ACON 由输入得出 ACON-C 的切换因子 β：这里显示图片的每个通道得到的曲线。</translation>
    </message>
    <message>
        <source>Show it on the cat</source>
        <translation>用猫图演示</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
    <message>
        <source>The betas appear as soon as the picture is read.</source>
        <translation>图片读完后，β 即刻出现。</translation>
    </message>
    <message>
        <source>The figure names no input of this session</source>
        <translation>此图引用的输入不在本会话中</translation>
    </message>
    <message>
        <source>No Meta-ACON to show</source>
        <translation>没有可显示的 Meta-ACON</translation>
    </message>
    <message>
        <source>Choose a sample on the left, open another file, or undo the last change.</source>
        <translation>请在左侧选择示例，打开其他文件，或撤销上次更改。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>选择通道</translation>
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
        <translation>已停止。图为上次更改之前的结果。</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>The computation was stopped</source>
        <translation>计算已停止</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>β 值</translation>
    </message>
</context>
<context>
    <name>acti::ui::NumberEdit</name>
    <message>
        <source>has no meaning at %1</source>
        <translation>取 %1 时没有意义</translation>
    </message>
    <message>
        <source>must be a whole number, %1 to %2</source>
        <translation>必须是 %1 至 %2 的整数</translation>
    </message>
    <message>
        <source>must lie in %1 to %2</source>
        <translation>必须在 %1 至 %2 之间</translation>
    </message>
    <message>
        <source>A number is needed here, such as 1.5 or -2e-3</source>
        <translation>此处需要一个数，如 1.5 或 -2e-3</translation>
    </message>
    <message>
        <source>“%1” is not a number; write it as 1.5 or -2e-3</source>
        <translation>“%1”不是数字；请写成 1.5 或 -2e-3 的形式</translation>
    </message>
</context>
<context>
    <name>acti::ui::ParamRow</name>
    <message>
        <source>%1, value</source>
        <translation>%1，值</translation>
    </message>
    <message>
        <source>%1, range of the slider</source>
        <translation>%1，滑块范围</translation>
    </message>
    <message>
        <source>%1, slider</source>
        <translation>%1，滑块</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2 by the slider, any value by typing; double click resets to %3</source>
        <translation>%1：滑块范围 %2，键入可取任意值；双击重置为 %3</translation>
    </message>
    <message>
        <source>%1: the slider goes from %2; click to change its range</source>
        <translation>%1：滑块范围 %2；单击可更改范围</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1 over its range</source>
        <translation>在范围内播放 %1</translation>
    </message>
    <message>
        <source>The first range</source>
        <translation>初始范围</translation>
    </message>
    <message>
        <source>least %1 of the slider</source>
        <translation>滑块上 %1 的最小值</translation>
    </message>
    <message>
        <source>largest %1 of the slider</source>
        <translation>滑块上 %1 的最大值</translation>
    </message>
    <message>
        <source>Not yet a range: it would go from %1 to %2. Type the other end too.</source>
        <translation>尚不构成范围：将从 %1 到 %2。请再键入另一端。</translation>
    </message>
</context>
<context>
    <name>acti::ui::PixelPanel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole chain as text, at full precision</source>
        <translation>以文本复制整个计算链，保留全部精度</translation>
    </message>
    <message>
        <source>Copy the pixel&apos;s arithmetic</source>
        <translation>复制此像素的计算过程</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>PIXEL ROW %1, COLUMN %2</source>
        <translation>像素 行 %1，列 %2</translation>
    </message>
    <message>
        <source>Pinned: arrow keys move it, Escape lets it go.</source>
        <translation>已固定：方向键移动，Escape 取消固定。</translation>
    </message>
    <message>
        <source>Click in a tile to pin a pixel.</source>
        <translation>在图块中单击可固定像素。</translation>
    </message>
    <message>
        <source>PIXEL</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Point at a pixel to see its arithmetic.</source>
        <translation>指向一个像素可查看其计算过程。</translation>
    </message>
</context>
<context>
    <name>acti::ui::PlayBar</name>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the parameter through its range (Ctrl+P)</source>
        <translation>在参数范围内播放 (Ctrl+P)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>到末尾后从头开始</translation>
    </message>
    <message>
        <source>Show the family alone</source>
        <translation>仅显示曲线族</translation>
    </message>
    <message>
        <source>Show the family alone, with no curve in front</source>
        <translation>仅显示曲线族，前面不突出任何曲线</translation>
    </message>
    <message>
        <source>Place in the range of the parameter</source>
        <translation>在参数范围中的位置</translation>
    </message>
    <message>
        <source>The value whose curve is drawn strong</source>
        <translation>曲线突出显示的参数值</translation>
    </message>
    <message>
        <source>Value of the parameter</source>
        <translation>参数值</translation>
    </message>
    <message>
        <source>The value whose curve is drawn strong; return sets it</source>
        <translation>曲线突出显示的参数值；按 Return 确认</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of playing: at 1 × five seconds for the whole range</source>
        <translation>播放速度：1 × 时走完整个范围需五秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>acti::ui::ReadoutLabel</name>
    <message>
        <source>+%1 more</source>
        <translation>+%1 项</translation>
    </message>
</context>
<context>
    <name>acti::ui::ResultStrip</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 from %2 up</source>
        <translation>%1 不小于 %2</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 不大于 %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whose numbers</source>
        <translation>数值所属</translation>
    </message>
    <message>
        <source>Share of pixels where T wins</source>
        <translation>T 胜的像素比例</translation>
    </message>
    <message>
        <source>Share of the picture&apos;s pixels where T(x) is larger than x</source>
        <translation>图片中 T(x) 大于 x 的像素比例</translation>
    </message>
    <message>
        <source>Where x is the larger, and where both are equal</source>
        <translation>x 较大之处，以及两者相等之处</translation>
    </message>
    <message>
        <source>Size, channel, and how long the funnel and its maps took</source>
        <translation>尺寸、通道，以及漏斗及其各图的耗时</translation>
    </message>
    <message>
        <source>about %1 of the pixels</source>
        <translation>约 %1 的像素</translation>
    </message>
    <message>
        <source>%L1 pixels, %2</source>
        <translation>%L1 个像素，%2</translation>
    </message>
    <message>
        <source>Chosen: %1 (%2)</source>
        <translation>已选：%1（%2）</translation>
    </message>
    <message>
        <source>The other pixels are dimmed. Escape or a click in the plot lets them go.</source>
        <translation>其余像素变暗。按 Escape 或在图中单击可取消选择。</translation>
    </message>
    <message>
        <source>In funnel %1 T wins %2 of the pixels. The plots and the pixel&apos;s arithmetic are of the funnel chosen here.</source>
        <translation>在漏斗 %1 中，T 在 %2 的像素上胜出。下方图形与像素的算式属于此处所选的漏斗。</translation>
    </message>
    <message>
        <source>T wins  ·  x %1  ·  tie %2</source>
        <translation>T 胜  ·  x %1  ·  平局 %2</translation>
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
        <translation>输入的缩放</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>同文件</translation>
    </message>
</context>
<context>
    <name>acti::ui::ScatterPlot</name>
    <message>
        <source>T against x, a sample of pixels</source>
        <translation>T 对 x，抽样像素</translation>
    </message>
    <message>
        <source>T(x) over x for a sample of pixels. Above the diagonal T wins (amber), below it x (grey). Drag a box to see which pixels they are; arrow keys move it, Shift widens it, Escape lets it go.</source>
        <translation>抽样像素的 T(x) 对 x 散点图。对角线上方 T 胜（琥珀色），下方 x 胜（灰色）。拖出一个框可查看是哪些像素；方向键移动框，Shift 扩大框，Escape 取消选择。</translation>
    </message>
    <message>
        <source>T against x</source>
        <translation>T 对 x</translation>
    </message>
</context>
<context>
    <name>acti::ui::SeedRow</name>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>换种子</translation>
    </message>
</context>
<context>
    <name>acti::ui::SessionGuard</name>
    <message>
        <source>Unsaved changes cannot be kept for the case of a crash. %1</source>
        <translation>无法为崩溃保留未保存的更改。%1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Actiscope ended before “%1” was saved. Its changes until %2 were kept.</source>
        <translation>Actiscope 在“%1”保存之前就结束了。截至 %2 的更改已保留。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>恢复未保存的更改</translation>
    </message>
    <message>
        <source>“%1” is open in another window of Actiscope. If both save, the later one replaces what the other saved.</source>
        <translation>“%1”已在另一个 Actiscope 窗口中打开。如果两者都保存，后保存的会替换先保存的。</translation>
    </message>
    <message>
        <source>Go on as a copy</source>
        <translation>作为副本继续</translation>
    </message>
    <message>
        <source>Not saved: “%1” was changed by another program since it was opened here.</source>
        <translation>未保存：“%1”在此处打开后被其他程序更改。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换它</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>“%1” is not in %2, where this session has it from.</source>
        <translation>“%1”不在本会话取用它的 %2 中。</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>“%1” has changed since this session was saved. It is shown as it is now.</source>
        <translation>自本会话保存以来，“%1”已更改。现按当前内容显示。</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>查找“%1”</translation>
    </message>
    <message>
        <source>“%1” does not hold what the session was saved with.</source>
        <translation>“%1”的内容与会话保存时不同。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Find another…</source>
        <translation>查找其他文件…</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>Find %1 inputs</source>
        <translation>查找 %1 个输入</translation>
    </message>
    <message>
        <source>Unsaved changes were kept, but cannot be read. %1</source>
        <translation>已保留未保存的更改，但无法读取。%1</translation>
    </message>
    <message>
        <source>The changes go on as a session that was never saved. %1</source>
        <translation>这些更改将作为从未保存过的会话继续。%1</translation>
    </message>
    <message>
        <source>Delete the unsaved changes of “%1”? They cannot be brought back.</source>
        <translation>删除“%1”未保存的更改？删除后无法恢复。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” was not saved on this machine and reads a file outside its folder: %2</source>
        <translation>“%1”不是在本机保存的，它要读取所在文件夹之外的文件：%2</translation>
    </message>
    <message>
        <source>“%1” was not saved on this machine and reads %2 files outside its folder: %3, …</source>
        <translation>“%1”不是在本机保存的，它要读取所在文件夹之外的 %2 个文件：%3 等</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>允许读取</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>允许全部读取</translation>
    </message>
    <message>
        <source>Choose the order of axes</source>
        <translation>选择轴的顺序</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 × %4 values. Is it a picture of %2 × %3 pixels with %4 colours, or are these %2 channels of %3 × %4?</source>
        <translation>“%1”含 %2 × %3 × %4 个值。这是一幅 %2 × %3 像素、%4 种颜色的图片，还是 %2 个 %3 × %4 的通道？</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 个通道</translation>
    </message>
</context>
<context>
    <name>acti::ui::Settings</name>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>With an example</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>With the last session</source>
        <translation>打开上次的会话</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>As the formula has it</source>
        <translation>按公式所写</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>What is open when Actiscope starts without a file</source>
        <translation>不带文件启动 Actiscope 时打开什么</translation>
    </message>
    <message>
        <source>Digits at the cursor</source>
        <translation>光标处的位数</translation>
    </message>
    <message>
        <source>How many significant digits the values at the cursor have</source>
        <translation>光标处数值的有效位数</translation>
    </message>
    <message>
        <source>f′ at kinks of new curves</source>
        <translation>新曲线在折点处的 f′</translation>
    </message>
    <message>
        <source>The framework whose value is marked where the slope jumps, for curves that are added from now on</source>
        <translation>对今后添加的曲线，在斜率跳变处标出该框架的取值</translation>
    </message>
    <message>
        <source>Keep for the case of a crash</source>
        <translation>为崩溃保留副本</translation>
    </message>
    <message>
        <source>Keeps a copy of unsaved changes, for you alone, and offers it at the next start</source>
        <translation>仅为您保留未保存更改的副本，并在下次启动时提供</translation>
    </message>
    <message>
        <source>Kept at the latest after</source>
        <translation>最迟保留间隔</translation>
    </message>
    <message>
        <source>How old the copy of unsaved changes may be</source>
        <translation>未保存更改的副本最多可以有多旧</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Of exported and copied pixels</source>
        <translation>导出与复制的像素分辨率</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>The colours of the window; figures on paper keep theirs. “As the desktop”: as it is when Actiscope starts</source>
        <translation>窗口的颜色；纸上的图保持自己的颜色。“跟随桌面”：以 Actiscope 启动时的桌面为准</translation>
    </message>
    <message>
        <source>Of the last export; the next one begins with it</source>
        <translation>上次导出所用的值；下次导出以此开始</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Whether the next export begins with formulas and parameters below the figure</source>
        <translation>下次导出时图下方是否带公式和参数</translation>
    </message>
    <message>
        <source>Resolution of moving pictures</source>
        <translation>动图分辨率</translation>
    </message>
    <message>
        <source>Of GIF and WebP</source>
        <translation>用于 GIF 和 WebP</translation>
    </message>
    <message>
        <source>Of menus and panels, at once; figures keep their English words</source>
        <translation>菜单与面板的语言，立即生效；图中文字保持英文</translation>
    </message>
    <message>
        <source>Strip of figures</source>
        <translation>图列表</translation>
    </message>
    <message>
        <source>Small pictures of the session&apos;s figures below the shown one, where there are several and the window is high enough</source>
        <translation>当有多个图且窗口足够高时，在所示图下方显示各图的缩略图</translation>
    </message>
</context>
<context>
    <name>acti::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Restore initial settings</source>
        <translation>恢复初始设置</translation>
    </message>
    <message>
        <source>Every setting of this dialog as it was at first</source>
        <translation>将此对话框的所有设置恢复为初始值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this dialog: the settings hold already</source>
        <translation>关闭此对话框：设置已经生效</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetList</name>
    <message>
        <source>Figures of the sheet</source>
        <translation>图版中的图</translation>
    </message>
    <message>
        <source>A tick puts a figure on the sheet; drag it, or use Alt with the up and down keys, to move it</source>
        <translation>勾选可将图放入图版；拖动或按 Alt 加上下键可移动</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetPanel</name>
    <message>
        <source>Rename sheet</source>
        <translation>重命名图版</translation>
    </message>
    <message>
        <source>Change rows and columns</source>
        <translation>更改行与列</translation>
    </message>
    <message>
        <source>Letter the figures</source>
        <translation>为图编字母</translation>
    </message>
    <message>
        <source>Leave out the letters</source>
        <translation>去掉字母</translation>
    </message>
    <message>
        <source>Change size of the sheet</source>
        <translation>更改图版尺寸</translation>
    </message>
    <message>
        <source>Title of the sheet</source>
        <translation>图版标题</translation>
    </message>
    <message>
        <source>What the sheet is called; a PDF carries it</source>
        <translation>图版的名称；会写入 PDF</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of figures; columns follow where there would be no room</source>
        <translation>图的行数；放不下时列数随之改变</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns of figures; rows follow where there would be no room</source>
        <translation>图的列数；放不下时行数随之改变</translation>
    </message>
    <message>
        <source>Letters a, b, c</source>
        <translation>字母 a、b、c</translation>
    </message>
    <message>
        <source>A letter before the title of each figure, for the text to refer to</source>
        <translation>每幅图标题前加字母，便于正文引用</translation>
    </message>
    <message>
        <source>Width in mm</source>
        <translation>宽度（mm）</translation>
    </message>
    <message>
        <source>Of the page, in mm</source>
        <translation>页面尺寸，单位 mm</translation>
    </message>
    <message>
        <source>Height in mm</source>
        <translation>高度（mm）</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图版</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Size, mm</source>
        <translation>尺寸，mm</translation>
    </message>
    <message>
        <source>by</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Share the legend</source>
        <translation>共用图例</translation>
    </message>
    <message>
        <source>Give each figure its legend</source>
        <translation>每个图各有图例</translation>
    </message>
    <message>
        <source>Change the margin of the sheet</source>
        <translation>更改版面的边距</translation>
    </message>
    <message>
        <source>One legend for all</source>
        <translation>共用一个图例</translation>
    </message>
    <message>
        <source>Above the figures, instead of one in each</source>
        <translation>位于各图上方，而非每图一个</translation>
    </message>
    <message>
        <source>Margin in mm</source>
        <translation>边距（毫米）</translation>
    </message>
    <message>
        <source>Free space around all figures, in mm</source>
        <translation>所有图四周的留白，毫米</translation>
    </message>
    <message>
        <source>Margin, mm</source>
        <translation>边距，mm</translation>
    </message>
</context>
<context>
    <name>acti::ui::SheetWorkspace</name>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Choose the figures of the sheet</source>
        <translation>选择图版中的图</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>图版</translation>
    </message>
    <message>
        <source>Make a sheet</source>
        <translation>制作图版</translation>
    </message>
    <message>
        <source>No sheet yet</source>
        <translation>还没有图版</translation>
    </message>
    <message>
        <source>A sheet shows several figures of this session on one page, in rows and columns, lettered.</source>
        <translation>图版将本会话的多幅图按行列排在一页上，并编以字母。</translation>
    </message>
    <message>
        <source>A sheet shows several figures of a session on one page. Make a figure first: curves, a sweep, or a funnel on a picture.</source>
        <translation>图版将会话的多幅图排在一页上。请先制作一幅图：曲线、扫描，或图片上的漏斗。</translation>
    </message>
</context>
<context>
    <name>acti::ui::SourcePicker</name>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Open image…</source>
        <translation>打开图像…</translation>
    </message>
    <message>
        <source>Open a picture or a .npy tensor; files can also be dropped on the window</source>
        <translation>打开图片或 .npy 张量；也可将文件拖放到程序窗口</translation>
    </message>
    <message>
        <source>Open an image or a tensor</source>
        <translation>打开图像或张量</translation>
    </message>
    <message>
        <source>%1, a bundled sample</source>
        <translation>%1，自带示例</translation>
    </message>
</context>
<context>
    <name>acti::ui::SourcesPanel</name>
    <message>
        <source>Each channel to mean 0, variance 1: half of x is negative, and both sides win.</source>
        <translation>每个通道化为均值 0、方差 1：x 约一半为负，双方各有胜出。</translation>
    </message>
    <message>
        <source>From 0 to 1, nothing negative: without a norm, small weights let x win almost everywhere.</source>
        <translation>化为 0 到 1，没有负值：没有归一化时，小权重使 x 几乎处处胜出。</translation>
    </message>
    <message>
        <source>From 0 to 1, then ImageNet&apos;s mean and deviation for red, green and blue.</source>
        <translation>化为 0 到 1，再对红、绿、蓝使用 ImageNet 的均值和标准差。</translation>
    </message>
    <message>
        <source>The file&apos;s own numbers, up to 255 or 65535: x outgrows T unless the weights are as large.</source>
        <translation>文件自身的数值，最大 255 或 65535：除非权重也同样大，否则 x 远大于 T。</translation>
    </message>
    <message>
        <source>What is done to the file&apos;s numbers before the funnel sees them</source>
        <translation>漏斗读取之前对文件数值的处理</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Set scaling</source>
        <translation>设置缩放</translation>
    </message>
    <message>
        <source>Luminance</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Choose channel</source>
        <translation>选择通道</translation>
    </message>
    <message>
        <source>Needs one of the channels red, green and blue, not luminance</source>
        <translation>需要红、绿、蓝通道之一，不能是亮度</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepLines</name>
    <message>
        <source>Limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>Bounds of f′</source>
        <translation>f′ 的界</translation>
    </message>
    <message>
        <source>Limit at 0</source>
        <translation>0 处的极限</translation>
    </message>
    <message>
        <source>Limit at infinity</source>
        <translation>正无穷处的极限</translation>
    </message>
    <message>
        <source>Limit at minus infinity</source>
        <translation>负无穷处的极限</translation>
    </message>
    <message>
        <source>Draw the curve that the family tends to, computed exactly; where it is finite</source>
        <translation>绘制曲线族所趋向的曲线，精确计算；仅在其有限处</translation>
    </message>
    <message>
        <source>Show limit</source>
        <translation>显示极限</translation>
    </message>
    <message>
        <source>Hide limit</source>
        <translation>隐藏极限</translation>
    </message>
    <message>
        <source>Show bounds of f′</source>
        <translation>显示 f′ 的界</translation>
    </message>
    <message>
        <source>Hide bounds of f′</source>
        <translation>隐藏 f′ 的界</translation>
    </message>
    <message>
        <source>The least and the largest slope that any of these curves has, whatever β, with dots where each has it</source>
        <translation>这些曲线所能取到的最小和最大斜率，与 β 无关，并以点标出各曲线取到之处</translation>
    </message>
    <message>
        <source>Choose f′ above to see the bounds of the slope</source>
        <translation>在上方选择 f′ 可查看斜率的界</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepRange</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Change number of curves</source>
        <translation>更改曲线数量</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Range from</source>
        <translation>范围起点</translation>
    </message>
    <message>
        <source>Where the parameter begins</source>
        <translation>参数从何处开始</translation>
    </message>
    <message>
        <source>Range to</source>
        <translation>范围终点</translation>
    </message>
    <message>
        <source>Where the parameter ends</source>
        <translation>参数到何处结束</translation>
    </message>
    <message>
        <source>Number of curves</source>
        <translation>曲线数量</translation>
    </message>
    <message>
        <source>Scale of the parameter</source>
        <translation>参数的刻度</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Equal differences</source>
        <translation>等差</translation>
    </message>
    <message>
        <source>Equal ratios; the range must be above 0</source>
        <translation>等比；范围须大于 0</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>刻度</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线数</translation>
    </message>
    <message>
        <source>A hundredth of where the range ends</source>
        <translation>范围终点的百分之一</translation>
    </message>
    <message>
        <source>Use the linear scale</source>
        <translation>使用线性刻度</translation>
    </message>
    <message>
        <source>The linear scale takes any range</source>
        <translation>线性刻度可用于任何范围</translation>
    </message>
    <message>
        <source>Change range</source>
        <translation>更改范围</translation>
    </message>
    <message>
        <source>Curves of the family, %1 to %2, evenly spaced on the scale; up and down keys step</source>
        <translation>曲线族的曲线数，%1 至 %2，在刻度上均匀分布；上下键步进</translation>
    </message>
    <message>
        <source>A heat map has no single curves; choose Family to count them</source>
        <translation>热图没有单独的曲线；选择“曲线族”可设定数量</translation>
    </message>
    <message>
        <source>From %1 to %2 is no range yet: its end must be the larger.</source>
        <translation>从 %1 到 %2 还不是范围：终点必须较大。</translation>
    </message>
    <message>
        <source>Start at %1</source>
        <translation>从 %1 开始</translation>
    </message>
    <message>
        <source>A log scale starts above 0, not at %1.</source>
        <translation>对数刻度的起点须大于 0，不能是 %1。</translation>
    </message>
    <message>
        <source>Change scale</source>
        <translation>更改刻度</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepShown</name>
    <message>
        <source>Shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <source>The values</source>
        <translation>函数值</translation>
    </message>
    <message>
        <source>The slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>The curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>曲线族</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>A curve for each of several values, coloured by the parameter</source>
        <translation>为若干参数值各画一条曲线，按参数着色</translation>
    </message>
    <message>
        <source>Colours over x and the parameter; a curve below it for one value</source>
        <translation>以颜色表示 x 与参数平面上的值；下方为某一参数值的曲线</translation>
    </message>
    <message>
        <source>Change quantity</source>
        <translation>更改所示的量</translation>
    </message>
    <message>
        <source>Show as family</source>
        <translation>显示为曲线族</translation>
    </message>
    <message>
        <source>Show as heat map</source>
        <translation>显示为热图</translation>
    </message>
    <message>
        <source>The gradient with respect to %1</source>
        <translation>对 %1 的梯度</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepView</name>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Left and right step the cursor, up and down the parameter; plus and minus zoom; Home fits</source>
        <translation>左右键移动光标，上下键改变参数；加减键缩放；Home 适应大小</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweepWorkspace</name>
    <message>
        <source>The range of the parameter: %1.</source>
        <translation>参数范围：%1。</translation>
    </message>
    <message>
        <source>The number of curves: %1.</source>
        <translation>曲线数量：%1。</translation>
    </message>
    <message>
        <source>The value that is shown: %1.</source>
        <translation>所示的值：%1。</translation>
    </message>
    <message>
        <source>An input %1.</source>
        <translation>某个输入：%1。</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>还没有扫描</translation>
    </message>
    <message>
        <source>Choose an activation in the library: its curves for many values of a parameter appear here, and play.</source>
        <translation>在函数库中选择激活函数：其参数取多个值时的曲线会显示在这里，并可播放。</translation>
    </message>
    <message>
        <source>Swish over β</source>
        <translation>Swish 随 β 变化</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>Change the value shown</source>
        <translation>更改所示的值</translation>
    </message>
    <message>
        <source>Show the family alone</source>
        <translation>仅显示曲线族</translation>
    </message>
    <message>
        <source>distance δ = %1, at most %2</source>
        <translation>距离 δ = %1，至多 %2</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>函数库</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweptCard</name>
    <message>
        <source>A weighted mean of its inputs, with weights that grow as e to the β times the input: the mean at β = 0, the maximum as β grows.</source>
        <translation>各输入的加权均值，权重随 e 的（β 乘输入）次方增长：β = 0 时为均值，随 β 增大趋于最大值。</translation>
    </message>
    <message>
        <source>Parameter that runs</source>
        <translation>扫描的参数</translation>
    </message>
    <message>
        <source>The parameter that runs through the range; the others stand still</source>
        <translation>在范围内变化的参数；其余参数保持不变</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Smooth maximum</source>
        <translation>平滑最大值</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Sweep another parameter</source>
        <translation>扫描其他参数</translation>
    </message>
    <message>
        <source>a sweep runs over a parameter; write a name besides x, as in a * x</source>
        <translation>扫描需要一个参数；请写出 x 以外的名称，如 a * x</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Change the formula</source>
        <translation>更改公式</translation>
    </message>
</context>
<context>
    <name>acti::ui::SweptInputs</name>
    <message>
        <source>Draw the inputs</source>
        <translation>绘制输入</translation>
    </message>
    <message>
        <source>The lines x₁, x₂, … beside the family, each with its name</source>
        <translation>在曲线族旁画出直线 x₁, x₂, …，各标名称</translation>
    </message>
    <message>
        <source>Show or hide inputs</source>
        <translation>显示或隐藏输入</translation>
    </message>
    <message>
        <source>Compare with LogSumExp</source>
        <translation>与 LogSumExp 比较</translation>
    </message>
    <message>
        <source>ln(Σ exp βxᵢ)/β, dashed: above the maximum by at most ln(n)/β; at the value that is shown, else at the middle of the range</source>
        <translation>ln(Σ exp βxᵢ)/β，虚线：比最大值高出至多 ln(n)/β；取所示的参数值，未选定时取范围中点</translation>
    </message>
    <message>
        <source>Compare with mellowmax</source>
        <translation>与 mellowmax 比较</translation>
    </message>
    <message>
        <source>ln(mean exp βxᵢ)/β, dotted: below the maximum, and the mean at β = 0; at the value that is shown, else at the middle of the range</source>
        <translation>ln(mean exp βxᵢ)/β，点线：低于最大值，β = 0 时为均值；取所示的参数值，未选定时取范围中点</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Distance to the maximum</source>
        <translation>与最大值的距离</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>over x</source>
        <translation>随 x</translation>
    </message>
    <message>
        <source>over β</source>
        <translation>随 β</translation>
    </message>
    <message>
        <source>Gap to the maximum</source>
        <translation>与最大值的差距</translation>
    </message>
    <message>
        <source>Change gap panel</source>
        <translation>更改差距图</translation>
    </message>
    <message>
        <source>A heat map has no room for this; choose Family to see it</source>
        <translation>热图中没有空间显示此项；选择“曲线族”可查看</translation>
    </message>
    <message>
        <source>Not of this quantity; choose f to see it</source>
        <translation>此量没有该项；选择 f 可查看</translation>
    </message>
    <message>
        <source>Do not draw the distance to the maximum</source>
        <translation>不绘制与最大值的距离</translation>
    </message>
    <message>
        <source>The distance to the maximum over x, each curve with its bound W((n − 1)/e)/β</source>
        <translation>随 x 变化的与最大值的距离，每条曲线附其界 W((n − 1)/e)/β</translation>
    </message>
    <message>
        <source>The largest distance to the maximum over β, with the bound W((n − 1)/e)/β</source>
        <translation>随 β 变化的与最大值的最大距离，附界 W((n − 1)/e)/β</translation>
    </message>
</context>
<context>
    <name>acti::ui::TileView</name>
    <message>
        <source>Choose what this tile shows</source>
        <translation>选择此图块的显示内容</translation>
    </message>
    <message>
        <source>This tile shows %1</source>
        <translation>此图块显示 %1</translation>
    </message>
    <message>
        <source>Map: %1</source>
        <translation>图：%1</translation>
    </message>
    <message>
        <source>Arrow keys move the pinned pixel, plus and minus zoom, 0 fits</source>
        <translation>方向键移动固定的像素，加减键缩放，0 适应大小</translation>
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
        <translation>工作区 %1</translation>
    </message>
    <message>
        <source>Choose the workspace</source>
        <translation>选择工作区</translation>
    </message>
</context>
<context>
    <name>acti::ui::WeightsGrid</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights of the window</source>
        <translation>窗口的权重</translation>
    </message>
    <message>
        <source>Double click a weight, or type, to change it</source>
        <translation>双击权重或直接键入即可更改</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>行 %1，列 %2：%3</translation>
    </message>
</context>
</TS>
