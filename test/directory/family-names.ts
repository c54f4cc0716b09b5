// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Family names as they are met in an authority, of several origins; some are in several spellings. */
export const FAMILY_NAMES: readonly string[] = `
Abel Abendroth Achenbach Ackermann Adam Adler Ahrens Albers Albert Albrecht Alt Altmann Amann Ament Anders Andres Anton
Apel Appel Arend Arndt Arnold Aschenbrenner Auer Auth Axt Bach Bachmann Bader Bär Baier Balzer Barth Bartels Bartsch
Bauer Baumann Baumgarten Baumgartner Baur Bayer Beck Becker Beckmann Beer Behrendt Behrens Beier Beil Bender Bengel
Benz Berg Berger Bergmann Berndt Bernhardt Bertram Best Beyer Bieber Biedenkopf Bieler Biermann Binder Birk Bischof
Bischoff Bittner Blank Blaschke Blum Bock Böck Böhm Böhme Böhmer Bönsch Böttcher Böttger Bohn Born Bornemann Brand
Brandt Brauer Braun Brehm Breitenbach Bremer Brenner Breuer Brinkmann Brück Brückner Brüning Bruns Buch Buchholz Büchner
Bühler Büttner Burger Burkhardt Busch Busse Christ Conrad Cordes Dahmen Damm Daniel Debus Decker Deckert Dehn Deichmann
Denk Dick Diehl Diel Dieterich Dietrich Dietz Dill Döring Dörr Döll Dorn Dressler Drews Dreyer Dudek Dürr Ebel Eberhardt
Ebert Eck Eckert Eckhardt Ehlers Ehrhardt Eichhorn Eichler Emmerich Engel Engelhardt Engelmann Erb Erbe Ernst Ertl Esser
Euler Ewald Faber Falk Faust Feldmann Fey Fiedler Fink Fischbach Fischer Fleck Fleischer Fleischmann Förster Forster
Franck Frank Franke Franz Frey Freitag Freund Fricke Friedrich Fries Fritsch Fritz Fröhlich Fuchs Fuhrmann Funk Gabriel
Gärtner Gebhardt Geiger Geis Geißler Geisler Gerber Gerhardt Gerlach Geyer Giese Glaser Gläser Göbel Goebel Göpfert Götz
Goetz Gottschalk Graf Grimm Groß Gross Große Großmann Gruber Grün Grünewald Günther Guenther Haag Haas Hacker Hahn Hammer
Hanke Hansen Harms Hart Hartmann Hartung Haupt Hauser Heck Hein Heine Heinemann Heinrich Heinz Heise Heller Helm Hempel
Henkel Hennig Henning Hensel Herbst Hermann Herold Herrmann Herzog Heß Hess Hesse Heuser Hildebrandt Hill Hinz Hirsch
Hoffmann Hofmann Hofer Höfer Hohmann Holz Holzer Hopf Hopp Horn Hornung Huber Hübner Hummel Ihle Jacob Jacobs Jäger
Jaeger Jahn Jakob Jansen Janssen Janßen John Jordan Jost Jung Junker Kaiser Kaminski Kämmerer Karl Kaspar Kasper Kassel
Kasseler Kaufmann Keil Keller Kellner Kern Keßler Kessler Kirchhoff Kirchner Kirsch Klaus Klein Kleinschmidt Klemm Klose
Kluge Knapp Knoll Knorr Koch Köhler Koehler Kölsch König Koenig Köster Kolb Konrad Kopp Korn Kowalski Krämer Kraemer Kraft
Kramer Kraus Krause Krauß Krauss Krebs Kreß Kretschmer Krieger Kröger Krug Krüger Krueger Kruse Kühl Kühn Kuhn Küster Kunz
Kunze Kurz Lämmer Lang Lange Langer Lauer Lauterbach Lehmann Lehr Leicht Lemke Lenz Leonhardt Licht Lindemann Lindner
Link Linke Löffler Löhr Loos Lohmann Lorenz Ludwig Lüdenscheidt Lüders Lutz Maaß Mack Mai Maier Mann Marquardt Martens
Martin Marx März Matthes Maurer May Mayer Meier Meinhardt Meißner Menzel Merkel Merz Metz Metzger Metzler Meyer Michel
Michels Möller Moeller Mohr Moll Moritz Moser Müller Mueller Muller Münch Nagel Naumann Neubauer Neubert Neuhaus Neumann
Nickel Niemann Noack Nolte Nowak Oberst Obermann Öhler Ohl Opitz Oster Ott Otto Pabst Paul Pauli Peter Peters Petersen
Petri Pfaff Pfeffer Pfeifer Pfeiffer Philipp Pietsch Pohl Popp Preiß Preuß Prinz Quandt Raab Rabe Radtke Rau Rauch
Reich Reichel Reichert Reimann Reimer Reinhardt Reinhold Reiter Renner Reuter Richter Riedel Rieger Ries Ritter Röder
Roeder Römer Rösch Rösler Röth Roth Rothe Rudolph Rückert Ruf Ruppert Sachs Sander Sauer Sauter Schäfer Schaefer Schade
Schaller Scharf Schaub Scheffler Schenk Scherer Schick Schiller Schilling Schindler Schlegel Schleicher Schlosser Schlüter
Schmid Schmidt Schmied Schmitt Schmitz Schneider Schnell Scholl Scholz Schön Schönfeld Schott Schrader Schramm Schreiber
Schreiner Schröder Schroeder Schröter Schubert Schuh Schulte Schultz Schultze Schulz Schulze Schumacher Schumann Schuster
Schütte Schütz Schwab Schwalm Schwarz Seibert Seidel Seifert Seiler Seitz Siebert Simon Singer Sommer Sonntag Späth Specht
Springer Stahl Stark Stein Steinbach Steiner Steinmetz Stephan Stoll Stolz Straub Strauß Strobel Stumpf Sturm Süß Thiel
Thiele Thomas Trapp Traut Uhl Uhlig Ullrich Ulrich Unger Urban Veit Vetter Vogel Vogt Voigt Volk Völker Volz Voß Voss
Wächter Wagner Wahl Walter Walther Weber Wegener Wegner Wehner Weidner Weigel Weigand Weil Weiler Weimer Weis Weise Weiß
Weiss Welker Wendel Wenzel Werner Westphal Wetzel Wiegand Wieland Wilhelm Will Wilke Winkler Winter Wirth Witt Witte
Wittich Wolf Wolff Wörner Wunderlich Würz Wüst Zander Zeller Ziegler Zimmer Zimmermann Zinn
Aksoy Aslan Aydın Çelik Demir Doğan Erdoğan Güneş Gündoğan Kılıç Kaya Koç Öztürk Polat Şahin Şimşek Yıldırım Yıldız Yılmaz
Bąk Dąbrowski Gołąb Jabłoński Kamiński Kozłowski Król Lewandowska Łuczak Mączyński Piątek Szczepański Wałęsa Wiśniewski
Wojciechowska Wójcik Zając Zieliński Żak
Abdallah Aboud Al-Khatib Amari El-Sayed Haddad Hamdan Hassan Khalil Mansour Nasser Rahmani Saleh Yousef
Dvořák Horvat Jovanović Kovačević Novák Petrović Popescu Horváth Nguyen Tran Rossi García Fernández Lefèvre Sørensen
Østergaard Åberg Ivanova Smirnow O’Connor d’Angelo
`
    .trim()
    .split(/\s+/);
