#include "raster/colour.h"

#include <lcms2.h>

#include <cmath>
#include <cstdlib>
#include <vector>

namespace planverk::picture {

namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

struct FreeCurve {
  void operator()(cmsToneCurve* curve) const { cmsFreeToneCurve(curve); }
};
using Curve = std::unique_ptr<cmsToneCurve, FreeCurve>;

constexpr int invisible_step = 2;

constexpr cmsUInt32Number format_of(bool grey, bool alpha) {
  const cmsUInt32Number colours = grey ? 1 : 3;
  return COLORSPACE_SH(static_cast<cmsUInt32Number>(grey ? PT_GRAY : PT_RGB)) | CHANNELS_SH(colours) |
         EXTRA_SH(alpha ? 1U : 0U) | BYTES_SH(1U);
}

/// The tone curve of sRGB (IEC 61966-2-1).
cmsToneCurve* screen_curve() {
  const cmsFloat64Number shape[5] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
  return cmsBuildParametricToneCurve(nullptr, 4, shape);
}

Profile grey_screen() {
  const Curve curve(screen_curve());
  return Profile(cmsCreateGrayProfile(cmsD50_xyY(), curve.get()));
}

bool is_near(double a, double b, double apart) {
  return std::abs(a - b) <= apart;
}

/// gAMA of 1/2.2 and the primaries of BT.709 are what sRGB is written as (PNG 3, 11.3.2.1).
bool is_screen(const ColourMeaning& meaning) {
  constexpr std::array<double, 8> screen{0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
  if (meaning.gamma && !is_near(*meaning.gamma, 0.45455, 0.002)) return false;
  if (!meaning.primaries) return true;
  for (std::size_t i = 0; i < screen.size(); ++i) {
    if (!is_near((*meaning.primaries)[i], screen[i], 0.002)) return false;
  }
  return true;
}

/// Of a PNG's gAMA and cHRM or its cICP: what one of them leaves open is sRGB's.
Profile made_profile(const ColourMeaning& meaning, bool grey) {
  if (meaning.gamma && (*meaning.gamma < 0.01 || *meaning.gamma > 100)) return {};
  const Curve curve(meaning.gamma ? cmsBuildGamma(nullptr, 1 / *meaning.gamma) : screen_curve());
  if (grey) return Profile(cmsCreateGrayProfile(cmsD50_xyY(), curve.get()));
  const auto& p = meaning.primaries;
  const cmsCIExyY white = p ? cmsCIExyY{(*p)[0], (*p)[1], 1} : cmsCIExyY{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE colours =
      p ? cmsCIExyYTRIPLE{{(*p)[2], (*p)[3], 1}, {(*p)[4], (*p)[5], 1}, {(*p)[6], (*p)[7], 1}}
        : cmsCIExyYTRIPLE{{0.64, 0.33, 1}, {0.30, 0.60, 1}, {0.15, 0.06, 1}};
  cmsToneCurve* curves[3] = {curve.get(), curve.get(), curve.get()};
  return Profile(cmsCreateRGBProfile(&white, &colours, curves));
}

}  // namespace

void Conversion::Close::operator()(void* transform) const {
  cmsDeleteTransform(transform);
}

std::expected<std::optional<Conversion>, Refusal> Conversion::of(const ColourMeaning& meaning, bool grey) {
  if (meaning.unknown) return std::unexpected(Refusal::profile);
  if (meaning.profile.empty() && is_screen(meaning)) return std::nullopt;
  const Profile from = meaning.profile.empty()
                           ? made_profile(meaning, grey)
                           : Profile(cmsOpenProfileFromMem(meaning.profile.data(),
                                                           static_cast<cmsUInt32Number>(meaning.profile.size())));
  if (!from) return std::unexpected(Refusal::profile);
  Conversion conversion;
  const cmsColorSpaceSignature space = cmsGetColorSpace(from.get());
  conversion.grey_ = space == cmsSigGrayData;
  conversion.widens_ = grey && !conversion.grey_;
  if (space != cmsSigRgbData && !(grey && conversion.grey_)) return std::unexpected(Refusal::profile);
  const Profile to = conversion.grey_ ? grey_screen() : Profile(cmsCreate_sRGBProfile());
  for (const bool alpha : {false, true}) {
    const cmsUInt32Number format = format_of(conversion.grey_, alpha);
    auto& made = alpha ? conversion.with_alpha_ : conversion.opaque_;
    made.reset(cmsCreateTransform(from.get(), format, to.get(), format, INTENT_PERCEPTUAL,
                                  cmsFLAGS_NOCACHE | (alpha ? cmsFLAGS_COPY_ALPHA : 0U)));
    if (!made) return std::unexpected(Refusal::profile);
  }
  if (conversion.changes_nothing()) return std::nullopt;
  return conversion;
}

void Conversion::run(const void* from, void* to, std::size_t pixels, bool alpha) const {
  cmsDoTransform((alpha ? with_alpha_ : opaque_).get(), from, to, static_cast<cmsUInt32Number>(pixels));
}

bool Conversion::changes_nothing() const {
  std::string before;
  constexpr int step = 51;  // 0, 51 … 255
  for (int red = 0; red <= 255; red += grey_ ? 1 : step) {
    before += static_cast<char>(red);
    if (grey_) continue;
    before.pop_back();
    for (int green = 0; green <= 255; green += step) {
      for (int blue = 0; blue <= 255; blue += step) {
        for (const int part : {red, green, blue}) before += static_cast<char>(part);
      }
    }
  }
  std::string after(before.size(), '\0');
  run(before.data(), after.data(), before.size() / (grey_ ? 1 : 3), false);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto sample = [i](const std::string& bytes) {
      return static_cast<int>(static_cast<unsigned char>(bytes[i]));
    };
    if (std::abs(sample(before) - sample(after)) > invisible_step) return false;
  }
  return true;
}

void Conversion::apply(Pixels& pixels) const {
  const bool alpha = pixels.channels == 2 || pixels.channels == 4;
  if (widens_) {
    std::string wide;
    wide.reserve(pixels.bytes.size() * 3);
    const auto size = static_cast<std::size_t>(pixels.channels);
    for (std::size_t at = 0; at < pixels.bytes.size(); at += size) {
      wide.append(3, pixels.bytes[at]);
      if (alpha) wide += pixels.bytes[at + 1];
    }
    pixels.bytes = std::move(wide);
    pixels.channels += 2;
  }
  for (int row = 0; row < pixels.height; ++row) {
    char* const at = pixels.bytes.data() + static_cast<std::size_t>(row) * pixels.row_bytes();
    run(at, at, static_cast<std::size_t>(pixels.width), alpha);
  }
}

}  // namespace planverk::picture
