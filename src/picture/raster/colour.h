/// Colours as a file means them → sRGB, by Little CMS.
#pragma once

#include <array>
#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "picture/raster.h"
#include "raster/pixels.h"

namespace planverk::picture {

/// What a file says of its colours; nothing: they are sRGB's, or near enough.
struct ColourMeaning {
  std::string profile;                             ///< ICC; it alone counts when it is there
  std::optional<double> gamma;                     ///< of a PNG's gAMA or cICP: sample = light ^ gamma
  std::optional<std::array<double, 8>> primaries;  ///< of a PNG's cHRM: x and y of white, red, green, blue
  bool unknown = false;  ///< in a way that is not known here, as pictures for screens brighter than paper (PQ, HLG)
};

/// A way from a file's colours to sRGB.
class Conversion {
 public:
  /// `grey`: of the picture. None when no sample changes by more than two of 255 steps.
  static std::expected<std::optional<Conversion>, Refusal> of(const ColourMeaning& meaning, bool grey);
  /// Grey becomes RGB when its profile is one of RGB.
  void apply(Pixels& pixels) const;

 private:
  Conversion() = default;
  struct Close {
    void operator()(void* transform) const;
  };
  [[nodiscard]] bool changes_nothing() const;
  void run(const void* from, void* to, std::size_t pixels, bool alpha) const;

  std::unique_ptr<void, Close> opaque_, with_alpha_;
  bool grey_ = false;    ///< what it works on, not what the picture is
  bool widens_ = false;  ///< grey samples are given to it three times
};

}  // namespace planverk::picture
