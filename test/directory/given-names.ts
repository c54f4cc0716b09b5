// SPDX-FileCopyrightText: 2026 HessenConnect contributors
// SPDX-License-Identifier: AGPL-3.0-only

/** Given names as they are met in an authority, older and younger ones, of several origins. */
export const GIVEN_NAMES: readonly string[] = `
Achim Adelheid Adrian Agnes Ahmed Ahmet Aische Albert Alexander Alexandra Alfred Ali Alicja Alina Alois Amalia Amir
Andrea Andreas Andrzej Angela Angelika Anja Anke Anna Anna-Lena Anna-Maria Anne Annegret Anneliese Annemarie Annette
Anni Ansgar Antje Anton Antonia Armin Arne Arnold Artur Astrid August Axel Ayşe Barbara Bärbel Bastian Beata Beate
Benedikt Benjamin Bernd Bernhard Bert Bettina Birgit Birte Björn Boris Brigitta Brigitte Britta Bruno Burak Burkhard
Carina Carl Carla Carmen Carola Carolin Carsten Cäcilia Cem Charlotte Chloé Christa Christian Christiane Christina
Christine Christof Christoph Clara Clemens Conny Cordula Cornelia Çiğdem Dagmar Daniel Daniela David Deniz Dennis Detlef
Detlev Diana Dieter Dietmar Dietrich Dilara Dirk Dominik Dora Doreen Doris Dorothea Dörte Eberhard Eckhard Edeltraud
Edith Egon Elena Eleonore Elfriede Elif Elisabeth Elke Ellen Elmar Elsbeth Emil Emilia Emine Emma Emre Enrico Erhard
Eric Erich Erik Erika Erna Ernst Esra Esther Eugen Eva Eva-Maria Evelyn Ewa Fabian Falk Fatima Fatma Felix Ferdinand
Finn Florian Franca Frank Franz Franziska Franz-Josef Frauke Fred Frieda Friederike Friedhelm Friedrich Frithjof Gabi
Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gesa Gisela Gökhan Götz Gottfried Grażyna Gregor Greta Grit
Gudrun Guido Günter Günther Gustav Hakan Hanna Hannah Hannelore Hannes Hans Hans-Jürgen Hans-Peter Harald Hartmut Hasan
Hedwig Heidemarie Heidi Heike Heiko Heiner Heinrich Heinz Helene Helga Helge Helmut Hendrik Henning Henriette Herbert
Hermann Herta Hildegard Holger Horst Hubert Hüseyin Ibrahim Ida Ilka Ilona Ilse Imke Ines Inga Inge Ingeborg Ingo Ingrid
Irena Irene Iris Irina Irmgard Isabel Isabell İsmail Jacqueline Jakob Jan Jana Jan-Philipp Janine Janusz Jasmin Jens
Jessica Joachim Jochen Johann Johanna Johannes Jonas Jörg Jörn Josef Julia Julian Juliane Jürgen Jutta Kai Karim Karin
Karina Karl Karl-Heinz Karsten Katarzyna Katharina Käthe Kathrin Katja Katrin Kemal Kerstin Kevin Khaled Kilian Kim
Kirsten Klaus Konrad Konstantin Krzysztof Kurt Lara Lars Laura Lea Leila Lena Leon Leonie Leszek Liesel Lina Linda Lisa
Lothar Lotte Louis Luca Lucia Ludger Ludwig Luisa Łukasz Lukas Lutz Lydia Magdalena Mahmoud Maike Małgorzata Manfred
Manuel Manuela Marc Marcel Marco Marcus Mareike Maren Margarete Margit Maria Marianne Marie Marie-Luise Marina Mario
Marion Marius Mark Markus Marlene Marlies Martha Martin Martina Mathias Mathilde Matthias Max Maximilian Mechthild
Mehmet Meike Melanie Meryem Mia Michael Michaela Michał Miriam Mohamed Mohammed Monika Moritz Murat Mustafa Nadine Nadja
Natalie Natascha Nele Nicole Niklas Nils Nina Noah Norbert Nour Olaf Oliver Omar Oskar Osman Otto Özlem Pascal Patricia
Patrick Patrycja Paul Paula Peer Peter Petra Philipp Pia Rabea Rainer Ralf Ralph Raphael Rebecca Regina Regine Reiner
Reinhard Reinhold Renate René Ricarda Richard Robert Robin Roland Rolf Roman Ronja Rosemarie Rosmarie Rudolf Rüdiger
Rupert Ruth Sabine Sabrina Sandra Sara Sarah Sascha Saskia Sebastian Selin Şeyma Sibylle Siegfried Sigrid Silke Silvia
Simon Simone Sina Sławomir Sofia Sönke Sonja Sophie Stanisław Stefan Stefanie Steffen Stephan Stephanie Susanne Sven
Svenja Swantje Sybille Sylvia Tamara Tanja Tarek Tatjana Theodor Theresa Therese Thomas Thorsten Tilman Tim Timo Tina
Tobias Tom Torsten Traute Udo Ulf Uli Ulrich Ulrike Ümit Ursula Uta Ute Uwe Valentin Vanessa Vera Verena Veronika
Viktor Viktoria Volker Volkmar Waldemar Walter Waltraud Wencke Werner Wiebke Wilfried Wilhelm Wilhelmine Willi
Winfried Wojciech Wolfgang Wolfram Xaver Yannick Yasemin Yasmin Yusuf Yvonne Zbigniew Zeynep Zoë Zofia
`
    .trim()
    .split(/\s+/);
